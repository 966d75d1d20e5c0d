namespace ConsumerSafety.Web.Site;

/// <summary>Whether there is sample data, so that lists say what its mark means.</summary>
public sealed class SampleDataFlag
{
    /// <summary>True once sample data has been loaded into the database.</summary>
    public bool IsLoaded { get; set; }
}
