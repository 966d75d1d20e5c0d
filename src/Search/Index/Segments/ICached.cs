namespace ConsumerSafety.Search.Index.Segments;

/// <summary>Something kept in memory of a segment that can be made again.</summary>
internal interface ICached
{
    /// <summary>How many bytes it takes.</summary>
    long Bytes { get; }
}
