using ConsumerSafety.Search.Index.Segments;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>A condition on a single-valued property that asks for values between two, both included.</summary>
internal sealed class ValueRange(Column column, long first, long last)
{
    private const long Lowest = WholeColumn.Missing + 1;

    public Column Column => column;

    public bool Contains(int document) => column.Rank(document) is var rank && rank >= first && rank <= last;

    /// <summary>Sets the bits of the documents in it.</summary>
    public void AddTo(ulong[] bits)
    {
        if (column is WholeColumn whole)
            AddTo(bits, whole.Values);
        else
            for (var document = 0; document < ((TextColumn)column).Ordinals.Length; document++)
                if (Contains(document))
                    bits[document >> 6] |= 1UL << document;
    }

    /// <summary>
    /// The range a query asks for; null when it is something else, or not of a single-valued property.
    /// </summary>
    public static ValueRange? Of(Lucene.Net.Search.Query query, SegmentCache cache, AtomicReader segment)
    {
        switch (query)
        {
            case NumericRangeQuery<long> range when WholeColumn.Of(cache, segment, range.Field, false) is { } column:
                return OfWhole(range, column);
            case NumericRangeQuery<double> range when WholeColumn.Of(cache, segment, range.Field, true) is { } column:
                return OfBinary(range, column);
            case TermRangeQuery range when TextColumn.Of(cache, segment, range.Field) is { } column:
                return OfText(range, column);
            default:
                return null;
        }
    }

    // The lowest number of all stands for none, and nothing lies beyond either end.
    private static ValueRange OfWhole(NumericRangeQuery<long> range, WholeColumn column)
    {
        var (first, last) = (range.Min ?? Lowest, range.Max ?? long.MaxValue);
        if ((!range.IncludesMin && first == long.MaxValue) || (!range.IncludesMax && last == long.MinValue))
            return new(column, 1, 0);
        first = range.IncludesMin ? first : first + 1;
        last = range.IncludesMax ? last : last - 1;
        return new(column, Math.Max(first, Lowest), last);
    }

    private static ValueRange OfBinary(NumericRangeQuery<double> range, WholeColumn column)
    {
        var first = range.Min is { } min ? WholeColumn.Encode(min) + (range.IncludesMin ? 0 : 1) : Lowest;
        var last = range.Max is { } max ? WholeColumn.Encode(max) - (range.IncludesMax ? 0 : 1) : long.MaxValue;
        return new(column, first, last);
    }

    private static ValueRange OfText(TermRangeQuery range, TextColumn column)
    {
        var (first, last) = (0, column.Count - 1);
        if (range.LowerTerm is { } lower)
        {
            var found = column.Find(lower.Bytes.AsSpan(lower.Offset, lower.Length));
            first = found < 0 ? ~found : range.IncludesLower ? found : found + 1;
        }
        if (range.UpperTerm is { } upper)
        {
            var found = column.Find(upper.Bytes.AsSpan(upper.Offset, upper.Length));
            last = found < 0 ? ~found - 1 : range.IncludesUpper ? found : found - 1;
        }
        return new(column, first, last);
    }

    private void AddTo(ulong[] bits, ReadOnlySpan<long> values)
    {
        for (var start = 0; start < values.Length; start += 64)
        {
            var word = 0UL;
            var chunk = values[start..Math.Min(start + 64, values.Length)];
            for (var i = 0; i < chunk.Length; i++)
                word |= chunk[i] >= first && chunk[i] <= last ? 1UL << i : 0;
            bits[start >> 6] |= word;
        }
    }
}
