namespace ConsumerSafety.Search.Grouping.Columns;

/// <summary>A value computed of each document.</summary>
internal sealed class ComputedCodes(int documents, Func<int, object?> compute) : Codes
{
    private readonly ValueNumbers _values = new();

    public override int Count => documents + 1;

    public override void Fill(ReadOnlySpan<int> documents, Span<int> codes)
    {
        for (var i = 0; i < documents.Length; i++)
            codes[i] = _values.Number(compute(documents[i]));
    }

    public override object? Value(int code) => _values.Value(code);
}
