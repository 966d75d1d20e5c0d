namespace ConsumerSafety.Search.Query.Execution;

/// <summary>The documents of one segment that match, one after the other in the order asked for.</summary>
internal abstract class SegmentStream(SegmentMatcher matcher, SegmentSort sort)
{
    public SegmentMatcher Matcher => matcher;

    public SegmentSort Sort => sort;

    /// <summary>The document it has come to.</summary>
    public int Document { get; protected set; }

    public abstract bool MoveNext();
}
