namespace ConsumerSafety.Search.Query;

/// <summary>A stretch of the change log.</summary>
/// <param name="After">The number before its first change.</param>
/// <param name="UpTo">Its last change.</param>
public readonly record struct LogStretch(long After, long UpTo);
