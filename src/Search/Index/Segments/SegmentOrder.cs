namespace ConsumerSafety.Search.Index.Segments;

/// <summary>The documents of a segment that have a key, in an order.</summary>
internal sealed class SegmentOrder(int[] documents) : ICached
{
    public ReadOnlySpan<int> Documents => documents;

    public int Count => documents.Length;

    public int this[int place] => documents[place];

    public long Bytes => documents.Length * 4L;
}
