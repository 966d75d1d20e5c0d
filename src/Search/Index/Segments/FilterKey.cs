namespace ConsumerSafety.Search.Index.Segments;

/// <summary>Stands for a condition wherever its documents are kept; the same condition has the same key.</summary>
internal sealed class FilterKey(Lucene.Net.Search.Query query)
{
    private int _seen;

    public Lucene.Net.Search.Query Query => query;

    /// <summary>True from the second query on that asks for it: then its documents are worth keeping.</summary>
    public bool Recurs => Volatile.Read(ref _seen) > 1;

    public void Saw() => Interlocked.Increment(ref _seen);
}
