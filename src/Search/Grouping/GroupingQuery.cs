using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Search.Grouping;

/// <summary>A question whose answer is made of many entities.</summary>
/// <param name="Set">The set that is asked.</param>
/// <param name="Steps">What is done with its entities, one step after the other.</param>
/// <param name="Bounds">How much may be held.</param>
public sealed record GroupingQuery(EntitySet Set, IReadOnlyList<Transformation> Steps, GroupingBounds Bounds)
{
    /// <summary>What the set is narrowed to beforehand, or null.</summary>
    public FilterNode? Filter { get; init; }

    /// <summary>How many instances to pass over.</summary>
    public long Skip { get; init; }

    /// <summary>How many instances to give.</summary>
    public int Top { get; init; }
}

/// <summary>The answer to a <see cref="GroupingQuery"/>.</summary>
/// <param name="Rows">The instances asked for, in order.</param>
/// <param name="Count">How many there are in all.</param>
/// <param name="Generation">The generation of the index that answered.</param>
public sealed record GroupingResult(IReadOnlyList<GroupRow> Rows, long Count, long Generation);
