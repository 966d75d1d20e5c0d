using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Search.Fields;

/// <summary>Every set that can be queried.</summary>
public static class EntitySets
{
    private const string Notice = "Notice";

    static EntitySets()
    {
        var common = NoticeFields.Common.Fields;
        var kinds = Enum.GetValues<NoticeKind>();
        foreach (var kind in kinds)
            Name(KindFields.Of(kind), kind + ".", common.Count); // two kinds may share a name, not its values
        Name(common, "", 0);

        Notices = new("Notices", Notice, "Id", [.. common, .. kinds.SelectMany(KindFields.Of)])
        {
            DocumentType = Notice,
        };
        Agencies = Reference("Agencies", "Agency", "Id", ReferenceFields.Agency.Fields);
        Campaigns = Reference("Campaigns", "Campaign", "Id", ReferenceFields.Campaign.Fields);
        Regions = Reference("Regions", "Region", "Code", ReferenceFields.Region.Fields);
        HazardTypes = Reference("HazardTypes", "HazardType", "Code", ReferenceFields.HazardType.Fields);
        ProductCategories =
            Reference("ProductCategories", "ProductCategory", "Code", ReferenceFields.ProductCategory.Fields);
        ComplaintCounts = Reference("ComplaintCounts", "ComplaintCount", "Id", ReferenceFields.ComplaintCount.Fields);

        ComplaintAccounts =
            Reference("ComplaintAccounts", "ComplaintAccount", "Id", ReferenceFields.ComplaintAccount.Fields);

        EntitySet[] byKind = [.. kinds.Select(kind =>
            new EntitySet($"{kind}s", kind.ToString(), "Id", [.. common, .. KindFields.Of(kind)])
            {
                DocumentType = Notice, Kind = kind,
            })];
        All =
        [
            Notices, .. byKind, Agencies, Campaigns, Regions, HazardTypes, ProductCategories, ComplaintCounts,
            ComplaintAccounts,
        ];
        Navigations.Link([Notices, .. byKind], Agencies, Campaigns, Regions, ProductCategories);
    }

    /// <summary>Notices of all kinds.</summary>
    public static EntitySet Notices { get; }

    /// <summary>The agencies.</summary>
    public static EntitySet Agencies { get; }

    /// <summary>The campaigns.</summary>
    public static EntitySet Campaigns { get; }

    /// <summary>The regions.</summary>
    public static EntitySet Regions { get; }

    /// <summary>The hazard types.</summary>
    public static EntitySet HazardTypes { get; }

    /// <summary>The product categories.</summary>
    public static EntitySet ProductCategories { get; }

    /// <summary>Counts of complaints.</summary>
    public static EntitySet ComplaintCounts { get; }

    /// <summary>What people told of their complaints.</summary>
    public static EntitySet ComplaintAccounts { get; }

    /// <summary>All sets in the order of the service document.</summary>
    public static IReadOnlyList<EntitySet> All { get; }

    /// <summary>The set of this name, or null.</summary>
    public static EntitySet? Find(string name)
    {
        foreach (var set in All)
            if (set.Name == name)
                return set;
        return null;
    }

    /// <summary>The set of all notices of one kind.</summary>
    public static EntitySet OfKind(NoticeKind kind) => All[1 + (int)kind];

    private static EntitySet Reference(string name, string typeName, string keyName, IReadOnlyList<Field> fields)
    {
        Name(fields, typeName + ":", 0);
        return new(name, typeName, keyName, fields) { DocumentType = typeName };
    }

    // Members are shared by every collection of the same complex type, so the collection knows their names.
    private static void Name(IReadOnlyList<Field> fields, string prefix, int firstRowIndex)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            fields[i].IndexName = prefix + fields[i].Name;
            fields[i].RowIndex = firstRowIndex + i;
            fields[i].MemberIndexNames =
                [.. fields[i].Members.Select(member => $"{prefix}{fields[i].Name}/{member.Name}")];
        }
    }
}
