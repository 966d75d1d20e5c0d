using ConsumerSafety.Search.Index.Segments;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>
/// Walks the order of a segment where something has to be asked of documents in the order of their numbers: takes a few
/// of the order at a time, more each time, and asks them all together.
/// </summary>
internal sealed class ScanStream(
    SegmentMatcher matcher, SegmentSort sort, SegmentOrder order, int start, WalkBounds bounds, WorkBudget budget)
    : SegmentStream(matcher, sort)
{
    private const int FirstSize = 16;
    private const int LastSize = 4096;
    private int _next = start;
    private int _size = FirstSize;
    private int[] _taken = [];
    private int[] _sorted = [];
    private int _count;
    private int _given;

    private bool _isSure;

    public override bool IsSure => _isSure;

    public override bool MoveNext()
    {
        _isSure = _given < _count;
        if (_isSure)
        {
            Document = _taken[_given++];
            return true;
        }
        var begun = _next;
        while (_next < order.Count)
        {
            // Left in its place, where the next documents are taken from.
            if (Matcher.PassesInOrder(order[_next]))
            {
                Document = order[_next];
                break;
            }
            _next++;
        }
        budget.Spend((_next - begun) * WorkBudget.Visit);
        return _next < order.Count && bounds.Take(_next - begun);
    }

    public override bool MakeSure()
    {
        while (_given >= _count)
            if (!Take())
                return false;
        Document = _taken[_given++];
        return _isSure = true;
    }

    private bool Take()
    {
        if (_next >= order.Count)
            return false;
        if (_taken.Length < _size)
            (_taken, _sorted) = (new int[_size], new int[_size]);
        var (begun, count) = (_next, 0);
        while (_next < order.Count && count < _size && _next - begun < LastSize * 4)
        {
            var document = order[_next++];
            if (Matcher.PassesInOrder(document))
                _taken[count++] = document;
        }
        budget.Spend((_next - begun) * WorkBudget.Visit);
        if (!bounds.Take(_next - begun))
            return false;
        _taken.AsSpan(0, count).CopyTo(_sorted);
        var sorted = _sorted.AsSpan(0, count);
        sorted.Sort();
        var kept = sorted[..Matcher.Scan(sorted)];
        (_count, _given) = (0, 0);
        foreach (var document in _taken.AsSpan(0, count))
            if (kept.BinarySearch(document) >= 0)
                _taken[_count++] = document;
        _size = Math.Min(LastSize, _size * 2);
        return true;
    }
}
