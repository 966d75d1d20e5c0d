using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ConsumerSafety.Search.Index.Segments;

/// <summary>
/// Numbers as <see cref="Fields.FieldCodec"/> encodes them, and binary floating-point numbers as whole numbers of the
/// same order. <see cref="Missing"/> where there is none, which no value that can be stored is.
/// </summary>
internal sealed class WholeColumn(long[] values) : Column
{
    public const long Missing = long.MinValue;

    public ReadOnlySpan<long> Values => values;

    public override long Bytes => values.Length * 8L;

    public override long Rank(int document) => values[document];

    /// <summary>The column of this name, or null when no document of the segment has a number there.</summary>
    /// <param name="cache">Where it is kept.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="name">The name in the index.</param>
    /// <param name="isBinary">True for binary floating-point numbers.</param>
    public static WholeColumn? Of(SegmentCache cache, AtomicReader segment, string name, bool isBinary)
    {
        var data = cache.Of(segment);
        if (data.Find<WholeColumn>(name) is { } found)
            return found;
        return segment.FieldInfos.FieldInfo(name)?.DocValuesType == DocValuesType.NUMERIC
            ? data.GetOrMake(name, () => Read(segment, name, isBinary))
            : null;
    }

    /// <summary>A binary floating-point number as it stands in a column; both noughts are one.</summary>
    public static long Encode(double value) => NumericUtils.DoubleToSortableInt64(value == 0 ? 0 : value);

    public static double Decode(long value) => NumericUtils.SortableInt64ToDouble(value);

    private static WholeColumn Read(AtomicReader segment, string name, bool isBinary)
    {
        var stored = segment.GetNumericDocValues(name);
        var present = segment.GetDocsWithField(name);
        var values = new long[segment.MaxDoc];
        for (var document = 0; document < values.Length; document++)
        {
            var value = stored.Get(document);
            if (value == 0 && !present.Get(document))
                values[document] = Missing;
            else
                values[document] = isBinary ? Encode(BitConverter.Int64BitsToDouble(value)) : value;
        }
        return new(values);
    }
}
