namespace ConsumerSafety.Search.Query.Execution;

/// <summary>A document of a page, and the segment it is in.</summary>
/// <param name="Segment">The number of the segment.</param>
/// <param name="Sort">How the segment sorts, which knows the document's place in the order.</param>
/// <param name="Document">The number in the segment.</param>
internal readonly record struct SegmentHit(int Segment, SegmentSort Sort, int Document);
