using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Search.Results;

/// <summary>The counts of one facet.</summary>
/// <param name="Facet">The facet.</param>
/// <param name="Values">Most frequent first, then by value; picks are always among them.</param>
public sealed record FacetResult(Facet Facet, IReadOnlyList<FacetCount> Values);

/// <summary>One value of a facet.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">How many entities have it, within everything but this facet's own picks.</param>
/// <param name="IsSelected">Whether it is picked.</param>
public sealed record FacetCount(string Value, long Count, bool IsSelected);
