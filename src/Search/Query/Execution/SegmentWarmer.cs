using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Index.Segments;
using Lucene.Net.Index;
using IndexReaderWarmer = Lucene.Net.Index.IndexWriter.IndexReaderWarmer;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>
/// Puts in memory what nearly every query needs of a segment before anybody asks it: the orders by key and by day of
/// publication, and what is deleted.
/// </summary>
internal sealed class SegmentWarmer(SegmentCache cache) : IndexReaderWarmer
{
    private static readonly SortPlan[] s_orders =
    [
        SortPlan.ByKey(EntitySets.Notices),
        new(EntitySets.Notices, [SortKey.By(EntitySets.Notices.FindField("PublishedAt")!, isDescending: true)]),
    ];

    /// <summary>Warms every segment of a view.</summary>
    public void WarmAll(IndexReader view)
    {
        foreach (var leaf in view.Leaves)
            Warm(leaf.AtomicReader);
    }

    public override void Warm(AtomicReader reader)
    {
        LiveDocuments.Of(reader);
        if (TextColumn.Of(cache, reader, EntitySets.Notices.Key.IndexName) is null)
            return;
        foreach (var order in s_orders)
            order.OrderOf(cache, reader, null);
    }
}
