namespace ConsumerSafety.Search.Grouping.Columns;

/// <summary>
/// One value of each document of a segment as a small number: 0 where there is none, equal numbers for equal values.
/// Not for several threads at once.
/// </summary>
internal abstract class Codes
{
    /// <summary>One more than the greatest number there may be.</summary>
    public abstract int Count { get; }

    /// <summary>True where greater numbers stand for greater values.</summary>
    public virtual bool IsOrdered => false;

    /// <summary>The numbers of some documents.</summary>
    public abstract void Fill(ReadOnlySpan<int> documents, Span<int> codes);

    /// <summary>The value that a number stands for.</summary>
    public abstract object? Value(int code);
}
