using ConsumerSafety.Search.Index.Segments;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>
/// Walks the order of a segment and gives what matches, so that a page costs no more than what it passes over. It goes
/// on a few documents at a time and only while no other segment has a document that comes before: a segment where
/// nothing matches would else be walked to its end for nothing.
/// </summary>
internal sealed class WalkStream(
    SegmentMatcher matcher, SegmentSort sort, SegmentOrder order, int start, WalkBounds bounds, WorkBudget budget)
    : SegmentStream(matcher, sort)
{
    private const int StepsAtOnce = 16;
    private int _next = start;
    private bool _isSure;

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

    public override bool IsSure => _isSure;

    public override bool MoveNext()
    {
        _isSure = false;
        if (_next >= order.Count)
            return false;
        Document = order[_next];
        return true;
    }

    public override bool MakeSure()
    {
        var documents = order.Documents;
        var begun = _next;
        var end = Math.Min(documents.Length, begun + StepsAtOnce);
        while (_next < end && !_isSure)
        {
            Document = documents[_next++];
            _isSure = Matcher.PassesInOrder(Document);
        }
        budget.Spend((_next - begun) * WorkBudget.Visit);
        return bounds.Take(_next - begun) && (_isSure || MoveNext());
    }
}
