using ConsumerSafety.Search.Fields;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>Orders in the index's terms. Every order ends with the key, so that none is left to chance.</summary>
internal static class SortCompiler
{
    // Null comes before every value; no value that can be stored is as low as these.
    private static readonly J2N.Numerics.Int64 s_missingWhole = J2N.Numerics.Int64.GetInstance(long.MinValue);
    private static readonly J2N.Numerics.Double s_missingDouble =
        J2N.Numerics.Double.GetInstance(double.NegativeInfinity);

    public static Sort Compile(EntitySet set, IReadOnlyList<SortKey> keys) =>
        new([.. keys.Select(Compile), Compile(SortKey.By(set.Key))]);

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
    public static SortPosition ToPosition(FieldDoc row)
    {
        var values = new object?[row.Fields.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = FromIndexValue(row.Fields[i]);
        return new(values);
    }

    private static SortField Compile(SortKey key)
    {
        if (key.Value is RelevanceNode)
            return new(null, SortFieldType.SCORE, !key.IsDescending); // scores are greatest first by nature
        if (key.Field is not { } field)
            throw new NotSupportedException($"The index cannot order by {key.Value}.");
        if (field.Type == FieldType.String)
            return new(field.IndexName, SortFieldType.STRING, key.IsDescending);
        var isDouble = field.Type == FieldType.Double;
        var type = isDouble ? SortFieldType.DOUBLE : SortFieldType.INT64;
        var sort = new SortField(field.IndexName, type, key.IsDescending);
        sort.SetMissingValue(isDouble ? s_missingDouble : (object)s_missingWhole);
        return sort;
    }

    // Each arm is an object by itself: the boxed numbers convert into one another when left to a common type.
    private static object? ToIndexValue(object? value, FieldType? type) => (type, value) switch
    {
        (null, double score) => (object)J2N.Numerics.Single.GetInstance((float)score),
        (FieldType.String, string text) => new BytesRef(text),
        (FieldType.String, _) => null,
        (FieldType.Double, double number) => (object)J2N.Numerics.Double.GetInstance(number),
        (FieldType.Double, _) => (object)s_missingDouble,
        (_, long number) => (object)J2N.Numerics.Int64.GetInstance(number),
        _ => (object)s_missingWhole,
    };

    private static object? FromIndexValue(object? value) => value switch
    {
        BytesRef bytes => bytes.Utf8ToString(),
        J2N.Numerics.Int64 number => number.ToInt64() == long.MinValue ? null : (object)number.ToInt64(),
        J2N.Numerics.Double number => double.IsNegativeInfinity(number.ToDouble()) ? null : (object)number.ToDouble(),
        J2N.Numerics.Single score => (object)(double)score.ToSingle(),
        _ => value,
    };
}
