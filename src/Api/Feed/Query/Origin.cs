using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Feed.Query;

/// <summary>An entity a filter looks at: the one asked about, or one reached from it step by step.</summary>
/// <param name="Scope">The entity the steps begin at.</param>
/// <param name="Set">The set whose fields the entity has.</param>
/// <param name="Kind">The kind it was cast to, or null.</param>
/// <param name="Steps">The steps, outermost first. Where one fails, every value of the entity is null.</param>
internal sealed record Origin(Scope Scope, EntitySet Set, NoticeKind? Kind, IReadOnlyList<Step> Steps)
{
    public bool Equals(Origin? other) =>
        other is not null && Scope == other.Scope && Set == other.Set && Steps.SequenceEqual(other.Steps);

    public override int GetHashCode() => HashCode.Combine(Scope, Set, Steps.Count);
}

/// <summary>One step from an entity to another.</summary>
internal abstract record Step;

/// <summary>To the entity a single-valued navigation property leads to.</summary>
internal sealed record NavigationStep(Navigation Navigation) : Step;

/// <summary>To the same entity, if it is of this kind.</summary>
internal sealed record KindStep(NoticeKind Kind) : Step;
