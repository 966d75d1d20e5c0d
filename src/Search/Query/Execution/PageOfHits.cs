namespace ConsumerSafety.Search.Query.Execution;

/// <summary>Keeps the first so many of what it is given, in order.</summary>
internal sealed class PageOfHits(IComparer<EvaluatedHit> order, int most)
{
    private readonly List<EvaluatedHit> _hits = [];
    private bool _isCut;

    /// <summary>Whether it is kept for now.</summary>
    public bool Add(EvaluatedHit hit)
    {
        // Once there are enough, the last of them is what others have to come before.
        if (_isCut && order.Compare(hit, _hits[most - 1]) >= 0)
            return false;
        _hits.Add(hit);
        if (_hits.Count >= 2L * most)
            Cut();
        return true;
    }

    public List<EvaluatedHit> Finish()
    {
        Cut();
        return _hits;
    }

    private void Cut()
    {
        _hits.Sort(order);
        if (_hits.Count < most)
            return;
        _hits.RemoveRange(most, _hits.Count - most);
        _isCut = true;
    }
}
