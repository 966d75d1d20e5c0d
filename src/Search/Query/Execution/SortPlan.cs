using System.Text;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Index.Segments;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>An order by properties, the key of the set last so that nothing is left to chance.</summary>
internal sealed class SortPlan
{
    public SortPlan(EntitySet set, IReadOnlyList<SortKey> keys)
    {
        Parts = [.. keys.Select(key => new SortPart(key.Field!, key.IsDescending)), new(set.Key, false)];
        var name = new StringBuilder("order");
        foreach (var part in Parts)
            name.Append(part.IsDescending ? '>' : '<').Append(part.Field.IndexName);
        OrderKey = name.ToString();
    }

    public SortPart[] Parts { get; }

    /// <summary>What the order is kept under in a segment.</summary>
    public string OrderKey { get; }

    /// <summary>A place in the order, ready to be compared with.</summary>
    public PositionValue[] Read(SortPosition position)
    {
        var values = new PositionValue[Parts.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = position.Values[i] switch
            {
                string text => new(0, Encoding.UTF8.GetBytes(text)),
                double number => new(WholeColumn.Encode(number), null),
                long number => new(number, null),
                _ => new(WholeColumn.Missing, null),
            };
        return values;
    }

    /// <summary>The place of a document.</summary>
    public SortPosition PositionOf(SegmentSort segment, int document)
    {
        var values = new object?[Parts.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = segment.Columns[i] switch
            {
                TextColumn text => text.Ordinals[document] is >= 0 and var ordinal
                    ? Encoding.UTF8.GetString(text.Text(ordinal))
                    : null,
                WholeColumn whole when whole.Values[document] is var number and not WholeColumn.Missing =>
                    Parts[i].Field.Type == FieldType.Double ? WholeColumn.Decode(number) : (object)number,
                _ => null,
            };
        return new(values);
    }
}
