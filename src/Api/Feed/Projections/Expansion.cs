using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Api.Feed.Projections;

/// <summary>A navigation property whose entities are written along.</summary>
/// <param name="Navigation">The navigation property.</param>
/// <param name="Target">The set whose type they have: another than the navigation's after a type cast.</param>
/// <param name="Form">What of them is written.</param>
/// <param name="Query">Which of them, in which order, on one page; without the entity they are reached from.</param>
/// <param name="Projection">What of each is written.</param>
/// <param name="Options">The options in parentheses, as a request for these entities alone would have them.</param>
internal sealed record Expansion(
    Navigation Navigation,
    EntitySet Target,
    ExpansionForm Form,
    NoticeQuery Query,
    Projection Projection,
    SystemOptions Options)
{
    /// <summary>The only kind of notice it is written for; null for every entity.</summary>
    public NoticeKind? SourceKind { get; init; }

    /// <summary>How many entities <c>$top</c> allows; null without it.</summary>
    public long? Remaining { get; init; }

    /// <summary>Whether the same navigation is expanded again in the entities it leads to (<c>$levels</c>).</summary>
    public bool IsRepeated { get; init; }
}

/// <summary>What of related entities is written.</summary>
internal enum ExpansionForm
{
    /// <summary>The entities.</summary>
    Entities,

    /// <summary>Their addresses: <c>/$ref</c>.</summary>
    References,

    /// <summary>How many there are: <c>/$count</c>.</summary>
    Count,
}
