using ConsumerSafety.Search.Grouping.Columns;
using ConsumerSafety.Search.Grouping.Execution;
using ConsumerSafety.Search.Grouping.Totals;
using ConsumerSafety.Search.Query;
using Lucene.Net.Index;

namespace ConsumerSafety.Search.Grouping.Feeds;

/// <summary>Brings the items of documents' collections to a total.</summary>
internal sealed class ItemsFeed(
    Total total, CollectionPath path, GroupingContext context, Func<AtomicReaderContext, SegmentValues> find) : Feed
{
    private readonly ItemValues _items = new(path, context.Related);
    private SegmentValues? _values;

    public override int Step => 50;

    public override void Begin(AtomicReaderContext segment) => _values = find(segment);

    public override void Take(ReadOnlySpan<int> documents, ReadOnlySpan<int> groups, int count)
    {
        total.Reserve(count);
        for (var i = 0; i < documents.Length; i++)
        {
            var row = _values!.Row(documents[i]);
            context.Budget.Spend(row.Value(path.Collection).Length * (long)WorkBudget.ItemByte);
            _items.AddTo(total, groups[i], row);
        }
    }
}
