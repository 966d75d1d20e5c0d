using ConsumerSafety.Search.Fields;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>Orders in the index's terms. Every order ends with the key, so that none is left to chance.</summary>
internal static class SortCompiler
{
    public static Sort Compile(EntitySet set, IReadOnlyList<SortKey> keys) =>
        new([.. keys.Select(Compile), Compile(new SortKey(set.Key))]);

    /// <summary>The place in an order as the index compares it.</summary>
    public static FieldDoc ToFieldDoc(SortPosition position, IReadOnlyList<SortKey> keys)
    {
        var values = new object?[position.Values.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = ToIndexValue(position.Values[i], i < keys.Count ? keys[i].Field?.Type : FieldType.String);
        // No document comes after the last one in a tie: an entity with the same values is the one we stopped at.
        return new(int.MaxValue, float.NaN, values);
    }

    /// <summary>The place at which a row stands, from what the index compared.</summary>
    public static SortPosition ToPosition(FieldDoc row, IReadOnlyList<SortKey> keys)
    {
        var values = new object?[row.Fields.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = FromIndexValue(row.Fields[i]);
        return new(values);
    }

    private static SortField Compile(SortKey key) => key.Field?.Type switch
    {
        null => SortField.FIELD_SCORE,
        FieldType.String => new(key.Field.IndexName, SortFieldType.STRING, key.IsDescending),
        FieldType.Double => new(key.Field.IndexName, SortFieldType.DOUBLE, key.IsDescending)
        {
            MissingValue = double.NegativeInfinity,
        },
        _ => new(key.Field.IndexName, SortFieldType.INT64, key.IsDescending) { MissingValue = long.MinValue },
    };

    private static object? ToIndexValue(object? value, FieldType? type) => (type, value) switch
    {
        (null, double score) => (float)score,
        (FieldType.String, string text) => new BytesRef(text),
        (FieldType.String, _) => null,
        (FieldType.Double, null) => double.NegativeInfinity,
        (FieldType.Double, _) => value,
        (_, null) => long.MinValue,
        _ => value,
    };

    private static object? FromIndexValue(object? value) => value switch
    {
        BytesRef bytes => bytes.Utf8ToString(),
        long.MinValue => null,
        J2N.Numerics.Int64 number => number.ToInt64() == long.MinValue ? null : number.ToInt64(),
        J2N.Numerics.Double number => double.IsNegativeInfinity(number.ToDouble()) ? null : number.ToDouble(),
        J2N.Numerics.Single score => (double)score.ToSingle(),
        double number => double.IsNegativeInfinity(number) ? null : number,
        float score => (double)score,
        _ => value,
    };
}
