using ConsumerSafety.Search.Index.Segments;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>
/// Passes over many documents of an order that all match without looking at each: finds by halving how far into the
/// order of every segment the first so many of all reach.
/// </summary>
internal sealed class RankSkip(IReadOnlyList<SegmentSort> sorts, IReadOnlyList<SegmentOrder> orders, ulong[]?[] live)
{
    // What is left then is passed over one by one.
    private const int Few = 8;

    /// <summary>Moves the starts on; gives how many documents are still to be passed over.</summary>
    public int Skip(int[] starts, int documents)
    {
        var low = (int[])starts.Clone();
        var high = orders.Select(order => order.Count).ToArray();
        var target = documents + Rank(starts);
        var middle = new int[starts.Length];
        while (low.Length > 0 && Widest(low, high) is var widest && high[widest] - low[widest] > Few)
        {
            var pivot = (low[widest] + high[widest]) >>> 1;
            var document = orders[widest][pivot];
            for (var i = 0; i < middle.Length; i++)
                middle[i] = i == widest ? pivot : PlaceOf(i, low[i], high[i], widest, document);
            if (Rank(middle) <= target)
                middle.CopyTo(low, 0);
            else
                middle.CopyTo(high, 0);
        }
        low.CopyTo(starts, 0);
        return (int)(target - Rank(low));
    }

    private static int Widest(int[] low, int[] high)
    {
        var widest = 0;
        for (var i = 1; i < low.Length; i++)
            if (high[i] - low[i] > high[widest] - low[widest])
                widest = i;
        return widest;
    }

    private int PlaceOf(int segment, int low, int high, int other, int document)
    {
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (sorts[segment].Compare(orders[segment][middle], sorts[other], document) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private long Rank(int[] places)
    {
        long rank = 0;
        for (var i = 0; i < places.Length; i++)
            rank += places[i] - (live[i] is { } bits ? orders[i].CountDeleted(bits, places[i]) : 0);
        return rank;
    }
}
