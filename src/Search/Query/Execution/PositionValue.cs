namespace ConsumerSafety.Search.Query.Execution;

/// <summary>The value of one sort key at a place in an order.</summary>
/// <param name="Whole">A number as it stands in a column.</param>
/// <param name="Text">A text in UTF-8, or null.</param>
internal readonly record struct PositionValue(long Whole, byte[]? Text);
