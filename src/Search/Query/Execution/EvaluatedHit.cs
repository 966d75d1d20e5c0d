namespace ConsumerSafety.Search.Query.Execution;

/// <summary>A document and the values of its sort keys, its own key last.</summary>
/// <param name="Segment">The number of the segment.</param>
/// <param name="Document">The number in the segment.</param>
/// <param name="Values">The values.</param>
internal readonly record struct EvaluatedHit(int Segment, int Document, object?[] Values);
