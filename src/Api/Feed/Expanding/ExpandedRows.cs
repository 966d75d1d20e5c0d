using ConsumerSafety.Api.Feed.Projections;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Api.Feed.Expanding;

/// <summary>What the expansions of a projection lead to, for all rows of an answer.</summary>
/// <param name="Branches">One for each expansion, in their order.</param>
internal sealed record ExpandedRows(IReadOnlyList<ExpandedBranch> Branches)
{
    /// <summary>What there is without expansions.</summary>
    public static ExpandedRows None { get; } = new([]);
}

/// <summary>What one expansion leads to.</summary>
/// <param name="Expansion">The expansion.</param>
/// <param name="Pages">Under the key of each row, what it leads to from there.</param>
/// <param name="Inner">What is expanded in the entities it leads to.</param>
internal sealed record ExpandedBranch(
    Expansion Expansion, IReadOnlyDictionary<string, RelatedPage> Pages, ExpandedRows Inner);

/// <summary>The entities one row leads to.</summary>
/// <param name="Rows">The entities, in order.</param>
/// <param name="Count">How many there are in all, where that was asked for.</param>
/// <param name="Next">Where to go on; null when these are all.</param>
internal sealed record RelatedPage(IReadOnlyList<Row> Rows, long? Count = null, SortPosition? Next = null)
{
    /// <summary>No entity.</summary>
    public static RelatedPage Empty { get; } = new([], 0);
}
