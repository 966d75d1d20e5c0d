namespace ConsumerSafety.Search.Query.Execution;

/// <summary>The documents of one segment that match, one after the other in the order asked for.</summary>
internal abstract class SegmentStream(SegmentMatcher matcher, SegmentSort sort)
{
    public SegmentMatcher Matcher => matcher;

    public SegmentSort Sort => sort;

    /// <summary>The document it has come to.</summary>
    public int Document { get; protected set; }

    /// <summary>
    /// False when the document only may match: nothing before it does, and <see cref="MakeSure"/> tells the rest.
    /// </summary>
    public virtual bool IsSure => true;

    public abstract bool MoveNext();

    /// <summary>
    /// Goes on towards a document that does match, the present one if it does, as far as it likes; false when there is
    /// none.
    /// </summary>
    public virtual bool MakeSure() => true;
}
