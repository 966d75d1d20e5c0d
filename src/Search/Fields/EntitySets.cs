namespace ConsumerSafety.Search.Fields;

/// <summary>Every set that can be queried.</summary>
public static class EntitySets
{
    /// <summary>Notices of all kinds.</summary>
    public static EntitySet Notices => throw new NotImplementedException();

    /// <summary>The agencies.</summary>
    public static EntitySet Agencies => throw new NotImplementedException();

    /// <summary>The campaigns.</summary>
    public static EntitySet Campaigns => throw new NotImplementedException();

    /// <summary>The regions.</summary>
    public static EntitySet Regions => throw new NotImplementedException();

    /// <summary>The hazard types.</summary>
    public static EntitySet HazardTypes => throw new NotImplementedException();

    /// <summary>The product categories.</summary>
    public static EntitySet ProductCategories => throw new NotImplementedException();

    /// <summary>Counts of complaints.</summary>
    public static EntitySet ComplaintCounts => throw new NotImplementedException();

    /// <summary>All sets in the order of the service document.</summary>
    public static IReadOnlyList<EntitySet> All => throw new NotImplementedException();

    /// <summary>The set of this name, or null.</summary>
    public static EntitySet? Find(string name) => throw new NotImplementedException();
}
