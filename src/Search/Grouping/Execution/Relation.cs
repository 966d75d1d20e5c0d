using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Search.Grouping.Execution;

/// <summary>The instances between two steps.</summary>
internal abstract record Relation;

/// <summary>Entities that are still documents of the index.</summary>
internal sealed record DocumentRelation : Relation
{
    /// <summary>The condition they meet, where they have not been listed; null for none.</summary>
    public FilterNode? Filter { get; init; }

    /// <summary>The text that is found in them, where they have not been listed; null for none.</summary>
    public TextNode? Text { get; init; }

    /// <summary>The documents by their numbers in the whole index, once they have been listed.</summary>
    public int[]? Documents { get; init; }

    /// <summary>True when the order of <see cref="Documents"/> counts; else they are by key.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>What was computed of each.</summary>
    public IReadOnlyList<ComputedColumn> Computed { get; init; } = [];
}

/// <summary>Instances with values of their own. They can be gone through once.</summary>
internal sealed record RowRelation(IEnumerable<GroupRow> Rows) : Relation;
