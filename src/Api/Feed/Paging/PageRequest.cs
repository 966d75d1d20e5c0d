using ConsumerSafety.Api.Feed.Tracking;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Api.Feed.Paging;

/// <summary>Which page of a walk is asked for.</summary>
/// <param name="Skip">How many entities are passed over before the first page.</param>
/// <param name="Remaining">How many <c>$top</c> allows from here on; null without it.</param>
/// <param name="Size">How many entities a page has at most.</param>
/// <param name="After">The last entity of the page before; null for the first page.</param>
/// <param name="WithCount">Whether all entities are counted.</param>
/// <param name="Start">Where in the change log the walk began, if its changes are followed; else null.</param>
internal sealed record PageRequest(
    long Skip, long? Remaining, int Size, SortPosition? After, bool WithCount, LogPlace? Start)
{
    /// <summary>How many entities this page has at most.</summary>
    public int Top => (int)Math.Min(Remaining ?? Size, Size);
}
