using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Feeds;

/// <summary>A page of the notices that a search finds, the one that changed last first, in no format yet.</summary>
/// <param name="Language">The language of its own words.</param>
/// <param name="Title">What it is a feed of.</param>
/// <param name="Subtitle">What service it comes from.</param>
/// <param name="Address">Its address, absolute; the id of an Atom feed.</param>
/// <param name="PageAddress">The address of the results page for people, absolute.</param>
/// <param name="UpdatedAt">When the last of it changed, UTC.</param>
/// <param name="Entries">The notices.</param>
internal sealed record NoticeFeed(
    Language Language,
    string Title,
    string Subtitle,
    FeedAddress Address,
    string PageAddress,
    DateTimeOffset UpdatedAt,
    IReadOnlyList<FeedEntry> Entries)
{
    /// <summary>The page after this one; null on the last.</summary>
    public FeedAddress? Next { get; init; }

    /// <summary>The page before this one; null on the first.</summary>
    public FeedAddress? Previous { get; init; }
}
