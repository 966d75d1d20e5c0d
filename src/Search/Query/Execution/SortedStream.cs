using ConsumerSafety.Search.Index.Segments;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>The first of the documents found in a segment, sorted.</summary>
internal sealed class SortedStream : SegmentStream
{
    private readonly int[] _documents;
    private readonly int _count;
    private int _next;

    public SortedStream(
        SegmentMatcher matcher,
        SegmentSort sort,
        DocumentSet found,
        PositionValue[]? after,
        int most,
        WorkBudget budget)
        : base(matcher, sort)
    {
        _documents = new int[(int)Math.Min(found.Count, 2L * most)];
        foreach (var document in found)
        {
            budget.Spend(WorkBudget.Visit);
            if (after is not null && sort.Compare(document, after) <= 0)
                continue;
            // Once there are enough, the last of them is what others have to come before.
            if (_count >= most && _isCut && sort.Compare(document, _documents[most - 1]) >= 0)
                continue;
            _documents[_count++] = document;
            if (_count == _documents.Length && _count > most)
                _count = Cut(most, budget);
        }
        Array.Sort(_documents, 0, _count, sort);
        budget.Spend(_count * 50L);
        _count = Math.Min(_count, most);
    }

    private bool _isCut;

    public override bool MoveNext()
    {
        if (_next >= _count)
            return false;
        Document = _documents[_next++];
        return true;
    }

    private int Cut(int most, WorkBudget budget)
    {
        Array.Sort(_documents, 0, _count, Sort);
        budget.Spend(_count * 50L);
        _isCut = true;
        return most;
    }
}
