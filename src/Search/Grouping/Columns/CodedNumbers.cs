using ConsumerSafety.Search.Index.Segments;

namespace ConsumerSafety.Search.Grouping.Columns;

/// <summary>The different numbers of a column in ascending order, and for each document which it has.</summary>
internal sealed class CodedNumbers : ICached
{
    private readonly byte[]? _bytes;
    private readonly int[]? _wide;
    private readonly long[] _values;

    private CodedNumbers(long[] values, byte[]? bytes, int[]? wide) =>
        (_values, _bytes, _wide) = (values, bytes, wide);

    public ReadOnlySpan<long> Values => _values;

    public long Bytes => _values.Length * 8L + (_bytes?.Length ?? _wide!.Length * 4L);

    public static CodedNumbers Of(WholeColumn column)
    {
        var values = Distinct(column.Values);
        if (values.Length < byte.MaxValue)
        {
            var bytes = new byte[column.Values.Length];
            for (var document = 0; document < bytes.Length; document++)
                bytes[document] = (byte)Code(values, column.Values[document]);
            return new(values, bytes, null);
        }
        var codes = new int[column.Values.Length];
        var places = new Dictionary<long, int>(values.Length);
        for (var i = 0; i < values.Length; i++)
            places.Add(values[i], i + 1);
        for (var document = 0; document < codes.Length; document++)
            codes[document] = places.GetValueOrDefault(column.Values[document]);
        return new(values, null, codes);
    }

    public void Fill(ReadOnlySpan<int> documents, Span<int> codes)
    {
        if (_bytes is not null)
            for (var i = 0; i < documents.Length; i++)
                codes[i] = _bytes[documents[i]];
        else
            for (var i = 0; i < documents.Length; i++)
                codes[i] = _wide![documents[i]];
    }

    private static long[] Distinct(ReadOnlySpan<long> numbers)
    {
        var seen = new HashSet<long>();
        var last = WholeColumn.Missing;
        foreach (var number in numbers)
            if (number != last && (last = number) != WholeColumn.Missing)
                seen.Add(number);
        long[] values = [.. seen];
        Array.Sort(values);
        return values;
    }

    private static int Code(long[] values, long number) =>
        number == WholeColumn.Missing ? 0 : Array.BinarySearch(values, number) + 1;
}
