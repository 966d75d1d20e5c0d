namespace ConsumerSafety.Web.Site;

/// <summary>Whether what is shown is sample data, so that every page says so.</summary>
public sealed class SampleDataFlag
{
    /// <summary>True once sample data has been loaded into the database.</summary>
    public bool IsLoaded { get; set; }
}
