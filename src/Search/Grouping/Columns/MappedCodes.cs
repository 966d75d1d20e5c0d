namespace ConsumerSafety.Search.Grouping.Columns;

/// <summary>
/// A value computed of one other: it is computed once for each different value rather than for each document.
/// </summary>
internal sealed class MappedCodes(Codes inner, Func<object?, object?> map) : Codes
{
    private const int Unknown = -1;
    private readonly int[] _codes = NewCodes(inner.Count);
    private readonly ValueNumbers _values = new();

    public override int Count => inner.Count + 1;

    public override void Fill(ReadOnlySpan<int> documents, Span<int> codes)
    {
        inner.Fill(documents, codes);
        for (var i = 0; i < documents.Length; i++)
        {
            var code = _codes[codes[i]];
            codes[i] = code != Unknown ? code : _codes[codes[i]] = _values.Number(map(inner.Value(codes[i])));
        }
    }

    public override object? Value(int code) => _values.Value(code);

    private static int[] NewCodes(int count)
    {
        var codes = new int[count];
        Array.Fill(codes, Unknown);
        return codes;
    }
}
