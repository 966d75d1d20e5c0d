namespace ConsumerSafety.Web.Startup;

/// <summary>The settings directly under <c>ConsumerSafety</c>.</summary>
internal sealed class CatalogueOptions
{
    /// <summary>Where they stand.</summary>
    public const string Section = "ConsumerSafety";

    /// <summary>Where the program keeps its files, absolute or from the directory it was started in.</summary>
    public string DataDirectory { get; set; } = "var";

    /// <summary><c>true</c> to load the sample data into an empty database, <c>false</c> not to.</summary>
    public string SampleData { get; set; } = "true";

    /// <summary>
    /// The networks of the proxies before the program, <c>10.0.0.0/8</c>; none unless they are named.
    /// </summary>
    public IReadOnlyList<string> TrustedProxies { get; set; } = [];

    /// <summary>Whether the sample is loaded into an empty database.</summary>
    public bool WithSampleData => bool.Parse(SampleData);
}
