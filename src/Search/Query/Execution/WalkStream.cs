using ConsumerSafety.Search.Index.Segments;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>
/// Walks the order of a segment and gives what matches, so that a page costs no more than what it passes over.
/// </summary>
internal sealed class WalkStream(
    SegmentMatcher matcher, SegmentSort sort, SegmentOrder order, int start, WalkBounds bounds, WorkBudget budget)
    : SegmentStream(matcher, sort)
{
    private const int CheckEvery = 256;
    private int _next = start;

    /// <summary>The first place of an order that comes after a position.</summary>
    public static int FindStart(SegmentOrder order, SegmentSort sort, PositionValue[]? after)
    {
        if (after is null)
            return 0;
        var (low, high) = (0, order.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (sort.Compare(order[middle], after) <= 0)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>Goes over documents that all match.</summary>
    public void Skip(int documents) => _next += documents;

    public override bool MoveNext()
    {
        var documents = order.Documents;
        var begun = _next;
        while (_next < documents.Length)
        {
            var document = documents[_next++];
            if (Matcher.PassesInOrder(document))
            {
                Document = document;
                return Count(_next - begun);
            }
            if (_next - begun < CheckEvery)
                continue;
            if (!Count(_next - begun))
                return false;
            begun = _next;
        }
        return false;
    }

    private bool Count(int documents)
    {
        budget.Spend(documents * WorkBudget.Visit);
        return bounds.Take(documents);
    }
}
