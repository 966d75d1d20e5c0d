namespace ConsumerSafety.Search.Index.Segments;

/// <summary>
/// One single-valued property of every document of a segment, in memory. Not to be changed by who reads it.
/// </summary>
internal abstract class Column : ICached
{
    public abstract long Bytes { get; }

    /// <summary>Where the value of a document stands among the values of the segment; missing is lowest.</summary>
    public abstract long Rank(int document);
}
