using ConsumerSafety.Api.Feed.Output;
using ConsumerSafety.Api.Feed.Paths;
using ConsumerSafety.Api.Feed.Projections;
using ConsumerSafety.Api.Feed.Tracking;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Api.Feed;

/// <summary>A request for entities of a set, ready to be asked of the index.</summary>
/// <param name="Path">The path.</param>
/// <param name="Query">What the index is asked.</param>
/// <param name="Projection">What of each entity is written.</param>
/// <param name="Identity">What says which entities in which order; a next link holds for this.</param>
/// <param name="Remaining">How many entities <c>$top</c> allows from here on; null without it.</param>
/// <param name="PageSize">How many entities a page has at most.</param>
/// <param name="MaxPageSize">How many it may have, whoever asks.</param>
/// <param name="Start">Where in the change log the walk began, if its changes are followed; else null.</param>
internal sealed record CollectionRequest(
    FeedPath Path,
    NoticeQuery Query,
    Projection Projection,
    string Identity,
    long? Remaining,
    int PageSize,
    int MaxPageSize,
    LogPlace? Start)
{
    /// <summary>How it is written.</summary>
    public PlanSlot Plans { get; } = new();
}
