using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Search.Query;

/// <summary>A question to the catalogue. OData and the site's query string are two front doors to it.</summary>
/// <param name="Set">The set that is asked.</param>
public sealed record NoticeQuery(EntitySet Set)
{
    /// <summary>What is searched for, or null.</summary>
    public TextNode? Text { get; init; }

    /// <summary>
    /// True to fall back, when no entity has every word, to those that have most, or words much like them. When only a
    /// few have every word and the order is by relevance, those that have most come after them.
    /// </summary>
    public bool IsForgiving { get; init; }

    /// <summary>The condition, or null.</summary>
    public FilterNode? Filter { get; init; }

    /// <summary>Facet picks.</summary>
    public IReadOnlyList<FacetSelection> Selections { get; init; } = [];

    /// <summary>Only what was changed in this stretch of the log, or null for everything.</summary>
    public LogStretch? Changes { get; init; }

    /// <summary>The order; the key of the set is added as the last key. Empty means by key.</summary>
    public IReadOnlyList<SortKey> Sort { get; init; } = [];

    /// <summary>How many entities to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>How many entities to give; 0 gives none, and only counts.</summary>
    public int Top { get; init; } = 20;

    /// <summary>Go on after this place, or null for the start.</summary>
    public SortPosition? After { get; init; }

    /// <summary>True to count all entities that match.</summary>
    public bool WithCount { get; init; }

    /// <summary>Facets to count, each without its own picks.</summary>
    public IReadOnlyList<Facet> Facets { get; init; } = [];

    /// <summary>How many values of each facet to give, most frequent first.</summary>
    public int FacetLimit { get; init; } = 20;

    /// <summary>True to mark the matches of <see cref="Text"/> in title and summary.</summary>
    public bool WithHighlights { get; init; }
}
