namespace ConsumerSafety.Search.Query;

/// <summary>What somebody has picked in one facet. Picks in one facet widen, facets narrow one another.</summary>
/// <param name="Facet">The facet.</param>
/// <param name="Values">The picks, at least one.</param>
public sealed record FacetSelection(Facet Facet, IReadOnlyList<string> Values);
