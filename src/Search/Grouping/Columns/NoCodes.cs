namespace ConsumerSafety.Search.Grouping.Columns;

/// <summary>A property that no document of the segment has.</summary>
internal sealed class NoCodes : Codes
{
    public override int Count => 1;

    public override bool IsOrdered => true;

    public override void Fill(ReadOnlySpan<int> documents, Span<int> codes) => codes[..documents.Length].Clear();

    public override object? Value(int code) => null;
}
