using System.Collections.Concurrent;
using System.Text;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Index.Segments;
using Lucene.Net.Index;

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

    private static readonly ConcurrentDictionary<EntitySet, SortPlan> s_byKey = new();

    public SortPart[] Parts { get; }

    /// <summary>What the order is kept under in a segment.</summary>
    public string OrderKey { get; }

    /// <summary>The order of the keys.</summary>
    public static SortPlan ByKey(EntitySet set) => s_byKey.GetOrAdd(set, static keyed => new(keyed, []));

    /// <summary>
    /// The order in a segment that has documents of the set, made where it is not kept: work of the query that asks.
    /// </summary>
    public SegmentOrder OrderOf(SegmentCache cache, AtomicReader segment, WorkBudget? budget)
    {
        var data = cache.Of(segment);
        return data.Find<SegmentOrder>(OrderKey) ?? data.GetOrMake(OrderKey, () =>
        {
            var sort = new SegmentSort(this, cache, segment);
            var keys = (TextColumn)sort.Columns[^1]!;
            budget?.Spend(keys.Ordinals.Length * OrderBuilder.StepsPerKey * (long)Parts.Length);
            return OrderBuilder.Build(
                keys,
                [.. sort.Columns[..^1].Select((column, i) => (column, Parts[i].IsDescending))],
                budget?.CancellationToken ?? CancellationToken.None);
        });
    }

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
