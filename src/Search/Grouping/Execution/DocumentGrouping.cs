using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Grouping.Columns;
using ConsumerSafety.Search.Grouping.Feeds;
using ConsumerSafety.Search.Grouping.Totals;
using ConsumerSafety.Search.Index.Segments;
using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Search.Grouping.Execution;

/// <summary>Groups documents by columns, a block at a time, and makes totals of each group on the way.</summary>
internal sealed class DocumentGrouping(
    GroupingContext context, IReadOnlyList<GroupKey> keys, IReadOnlyList<Aggregate> aggregates)
{
    private const int Block = 4096;
    private readonly GroupTable _groups = new(context.Bounds, context.Budget);
    private readonly List<Total> _totals = [];
    private readonly List<Feed> _feeds = [];

    /// <summary>The groups with their keys and then their totals, in the order of their keys.</summary>
    public IEnumerable<GroupRow> Run(DocumentSet[] documents)
    {
        foreach (var aggregate in aggregates)
            AddFeed(aggregate);
        if (keys.Count == 0)
            _groups.Number([]);
        for (var i = 0; i < documents.Length; i++)
            if (documents[i].Count > 0)
                RunSegment(i, documents[i]);
        foreach (var group in _groups.InOrder())
            yield return new(Values(group));
    }

    private object?[] Values(int group)
    {
        var values = new object?[keys.Count + _totals.Count];
        _groups.Keys(group).CopyTo(values, 0);
        for (var i = 0; i < _totals.Count; i++)
        {
            _totals[i].Reserve(_groups.Count);
            values[keys.Count + i] = _totals[i].Result(group);
        }
        return values;
    }

    private void RunSegment(int segment, DocumentSet documents)
    {
        var values = context.ValuesOf(segment);
        Codes[] codes = [.. keys.Select(key => values.CodesOf(key.Value, key.Through))];
        if (codes is [var only] && _totals is [CountTotal counts]
            && SegmentCounts.Of(documents, keys[0], only, context.Budget) is { } known)
        {
            AddCounts(only, known, counts);
            return;
        }
        foreach (var feed in _feeds)
            feed.Begin(context.Segments[segment]);
        var finder = new SegmentGroups(_groups, codes, documents.Count);
        var size = Math.Min(Block, documents.Count);
        var (block, groups) = (new int[size], new int[size]);
        var count = 0;
        foreach (var document in documents)
        {
            block[count++] = document;
            if (count < size)
                continue;
            Take(finder, block, groups);
            count = 0;
        }
        Take(finder, block.AsSpan(0, count), groups);
        foreach (var feed in _feeds)
            feed.End(_groups.Count);
    }

    private void Take(SegmentGroups finder, ReadOnlySpan<int> documents, Span<int> groups)
    {
        context.Budget.Spend(documents.Length * (WorkBudget.Visit * (1L + keys.Count) + _feeds.Sum(feed => feed.Step)));
        finder.Fill(documents, groups);
        foreach (var feed in _feeds)
            feed.Take(documents, groups[..documents.Length], _groups.Count);
    }

    private void AddCounts(Codes codes, ReadOnlySpan<int> known, CountTotal counts)
    {
        for (var code = 0; code < known.Length; code++)
        {
            if (known[code] == 0)
                continue;
            var group = _groups.Number([codes.Value(code)]);
            counts.Reserve(_groups.Count);
            counts.Counts[group] += known[code];
        }
    }

    private void AddFeed(Aggregate aggregate)
    {
        var isDouble = aggregate.Column.Type == FieldType.Double;
        var field = aggregate.Through is null ? (aggregate.Value as FieldNode)?.Field : null;
        var isWhole = aggregate.Method is AggregateMethod.Sum or AggregateMethod.Average
            && field is { Type: FieldType.Int32 or FieldType.Int64 or FieldType.Decimal, IsSortable: true };
        var total = isWhole
            ? new WholeTotal(
                field!.Type == FieldType.Decimal ? FieldCodec.DecimalScale : 1,
                aggregate.Method == AggregateMethod.Average)
            : Total.Create(aggregate.Method, isDouble);
        _totals.Add(total);
        _feeds.Add(FeedOf(aggregate, total, field));
    }

    private Feed FeedOf(Aggregate aggregate, Total total, Field? field)
    {
        if (aggregate.Items is { } path)
            return new ItemsFeed(total, path, context, segment => context.ValuesOf(segment.Ord));
        if (aggregate.Value is not { } value)
            return new CountFeed((CountTotal)total);
        return total switch
        {
            WholeTotal whole => new WholeFeed(whole, segment => context.ValuesOf(segment.Ord).Whole(field!)),
            ExtremeTotal extreme when field is { IsSortable: true } =>
                new ExtremeFeed(extreme, segment => context.ValuesOf(segment.Ord).CodesOf(value, aggregate.Through)),
            DistinctTotal distinct =>
                new DistinctFeed(distinct, context.Budget, segment =>
                    context.ValuesOf(segment.Ord).CodesOf(value, aggregate.Through)),
            _ => new ValueFeed(total, segment => context.ValuesOf(segment.Ord).CodesOf(value, aggregate.Through)),
        };
    }
}
