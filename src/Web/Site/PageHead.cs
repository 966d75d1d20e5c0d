using ConsumerSafety.Web.Presentation;

namespace ConsumerSafety.Web.Site;

/// <summary>What the head of a page says about it.</summary>
/// <param name="Title">Its title, without the name of the service; null for the home page.</param>
/// <param name="Description">What it is about, in a sentence or two.</param>
/// <param name="CanonicalPath">Its address without language, path and query encoded.</param>
public sealed record PageHead(string? Title, string Description, string CanonicalPath)
{
    /// <summary>The Open Graph type.</summary>
    public string Type { get; init; } = "website";

    /// <summary>False to keep it out of search engines.</summary>
    public bool IsIndexed { get; init; } = true;

    /// <summary>A description for machines as JSON-LD, safe to stand inside a script element; or null.</summary>
    public string? JsonLd { get; init; }

    /// <summary>A feed of what the page lists, or null.</summary>
    public FeedLinks? Feed { get; init; }
}
