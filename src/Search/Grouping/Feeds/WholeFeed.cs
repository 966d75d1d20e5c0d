using ConsumerSafety.Search.Grouping.Totals;
using ConsumerSafety.Search.Index.Segments;
using Lucene.Net.Index;

namespace ConsumerSafety.Search.Grouping.Feeds;

/// <summary>Adds up numbers straight from a column.</summary>
internal sealed class WholeFeed(WholeTotal total, Func<AtomicReaderContext, WholeColumn?> find) : Feed
{
    private WholeColumn? _column;

    public override int Step => 30;

    public override void Begin(AtomicReaderContext segment) => _column = find(segment);

    public override void Take(ReadOnlySpan<int> documents, ReadOnlySpan<int> groups, int count)
    {
        total.Reserve(count);
        if (_column is null)
            return;
        var values = _column.Values;
        for (var i = 0; i < documents.Length; i++)
            if (values[documents[i]] is not WholeColumn.Missing and var number)
                total.Add(groups[i], number);
    }
}
