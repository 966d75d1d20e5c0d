using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Search.Query;

/// <summary>One key of an order. Null comes before every value ascending, after every value descending.</summary>
/// <param name="Field">The field; null for relevance to the text searched for, best first.</param>
/// <param name="IsDescending">True for greatest first; not looked at for relevance.</param>
public sealed record SortKey(Field? Field, bool IsDescending = false);
