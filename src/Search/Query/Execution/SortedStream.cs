using ConsumerSafety.Search.Index.Segments;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>
/// The first of the documents found in a segment, in order. They lie in a heap, from which as many are taken as are
/// wanted: of a page little is, and putting all in order would take several times as long.
/// </summary>
internal sealed class SortedStream : SegmentStream
{
    private readonly int[] _documents;
    private int _count;
    private int _left;

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
        budget.Spend(_count * 50L);
        _left = Math.Min(_count, most);
        for (var place = _count / 2 - 1; place >= 0; place--)
            Sink(place);
    }

    private bool _isCut;

    public override bool MoveNext()
    {
        if (_left == 0)
            return false;
        _left--;
        Document = _documents[0];
        _documents[0] = _documents[--_count];
        Sink(0);
        return true;
    }

    // Lets a document give way to those under it that come before it.
    private void Sink(int place)
    {
        var document = _documents[place];
        for (int child; (child = 2 * place + 1) < _count; place = child)
        {
            if (child + 1 < _count && Sort.Compare(_documents[child + 1], _documents[child]) < 0)
                child++;
            if (Sort.Compare(document, _documents[child]) <= 0)
                break;
            _documents[place] = _documents[child];
        }
        _documents[place] = document;
    }

    private int Cut(int most, WorkBudget budget)
    {
        Array.Sort(_documents, 0, _count, Sort);
        budget.Spend(_count * 50L);
        _isCut = true;
        return most;
    }
}
