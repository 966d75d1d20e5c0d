using ConsumerSafety.Search.Grouping.Columns;
using ConsumerSafety.Search.Grouping.Totals;
using ConsumerSafety.Search.Results;
using Lucene.Net.Index;

namespace ConsumerSafety.Search.Grouping.Feeds;

/// <summary>Brings the items of documents' collections to a total.</summary>
internal sealed class ItemsFeed(
    Total total, CollectionPath path, IRelatedRows related, Func<AtomicReaderContext, SegmentValues> find) : Feed
{
    private readonly ItemValues _items = new(path, related);
    private SegmentValues? _values;

    public override void Begin(AtomicReaderContext segment) => _values = find(segment);

    public override void Take(ReadOnlySpan<int> documents, ReadOnlySpan<int> groups, int count)
    {
        total.Reserve(count);
        for (var i = 0; i < documents.Length; i++)
            _items.AddTo(total, groups[i], _values!.Row(documents[i]));
    }
}
