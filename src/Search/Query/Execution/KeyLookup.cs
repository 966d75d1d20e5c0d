using System.Text;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Index;
using ConsumerSafety.Search.Index.Segments;
using ConsumerSafety.Search.Results;
using Lucene.Net.Index;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>
/// Finds entities by their keys in the orders that are kept of each segment, the newest segment first.
/// </summary>
internal static class KeyLookup
{
    /// <summary>The entity with this key, or null.</summary>
    public static Row? Find(SearcherLease lease, EntitySet set, string key)
    {
        var sought = Encoding.UTF8.GetBytes(key);
        var leaves = lease.Searcher.IndexReader.Leaves;
        var rowSet = set.HoldsNotices ? EntitySets.Notices : set;
        for (var i = leaves.Count - 1; i >= 0; i--)
            if (Find(lease.Segments, leaves[i].AtomicReader, set, sought) is >= 0 and var document)
                return new RowReader(leaves[i].AtomicReader, rowSet).Read(document);
        return null;
    }

    private static int Find(SegmentCache cache, AtomicReader segment, EntitySet set, byte[] key)
    {
        if (TextColumn.Of(cache, segment, set.Key.IndexName) is not { } keys
            || keys.Find(key) is not (>= 0 and var found))
            return -1;
        var order = SortPlan.ByKey(set).OrderOf(cache, segment, null);
        var (low, high) = (0, order.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (keys.Ordinals[order[middle]] < found)
                low = middle + 1;
            else
                high = middle;
        }
        // An entity that was changed has several documents, of which one at most is not deleted.
        var live = LiveDocuments.Of(segment);
        for (; low < order.Count && keys.Ordinals[order[low]] == found; low++)
            if (live is null || (live[order[low] >> 6] & (1UL << order[low])) != 0)
                return order[low];
        return -1;
    }
}
