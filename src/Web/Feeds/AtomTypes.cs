namespace ConsumerSafety.Web.Feeds;

/// <summary>The media types that feeds and pages link to.</summary>
internal static class AtomTypes
{
    /// <summary>RFC 4287.</summary>
    public const string Atom = "application/atom+xml";

    /// <summary>JSON Feed 1.1.</summary>
    public const string JsonFeed = "application/feed+json";

    /// <summary>A page.</summary>
    public const string Html = "text/html";

    /// <summary>Common Alerting Protocol 1.2.</summary>
    public const string Alert = "application/cap+xml";
}
