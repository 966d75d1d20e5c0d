using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Search.Results;

/// <summary>The answer to a <see cref="NoticeQuery"/>.</summary>
public sealed record SearchResult
{
    /// <summary>The entities, in order.</summary>
    public IReadOnlyList<Row> Rows { get; internal init; } = [];

    /// <summary>How many match in all, when that was asked for.</summary>
    public long? Count { get; internal init; }

    /// <summary>Where to go on; null when there is nothing after the last row.</summary>
    public SortPosition? Next { get; internal init; }

    /// <summary>The facets asked for, in that order.</summary>
    public IReadOnlyList<FacetResult> Facets { get; internal init; } = [];

    /// <summary>
    /// True when nothing had every word, and these are the nearest (<see cref="NoticeQuery.IsForgiving"/>).
    /// </summary>
    public bool IsNearest { get; internal init; }

    /// <summary>The generation of the index that answered; the same generation gives the same answer.</summary>
    public long Generation { get; internal init; }
}
