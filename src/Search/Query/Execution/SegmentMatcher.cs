using System.Numerics;
using ConsumerSafety.Search.Index.Segments;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>
/// The conditions of a query in one segment. What they find is exact but for the condition on rows, which is asked of
/// what is left.
/// </summary>
internal sealed class SegmentMatcher
{
    private readonly DocumentSets _sets;
    private readonly DocumentSet[] _tested;
    private readonly DocumentSet[] _testedInOrder;
    private readonly ValueRange[] _ranges;
    private readonly Weight[] _scanned;
    private readonly ulong[]? _live;
    private readonly List<(DocumentSet Set, bool IsPart)> _estimated = [];

    public SegmentMatcher(AtomicReaderContext segment, Conditions conditions, DocumentSets sets)
    {
        (Segment, _sets) = (segment, sets);
        _live = LiveDocuments.Of(segment.AtomicReader);
        var tested = new List<DocumentSet>(conditions.Sets.Count + 1);
        foreach (var key in conditions.Sets)
        {
            var set = sets.Of(segment, key);
            tested.Add(set);
            _estimated.Add((set, key.IsPartOfText));
        }
        _estimated.Sort((left, right) => left.Set.Count.CompareTo(right.Set.Count));
        var ranges = new List<ValueRange>();
        foreach (var query in conditions.Ranges)
            if (ValueRange.Of(query, sets.Cache, segment.AtomicReader) is { } range)
                ranges.Add(range);
            else
                tested.Add(sets.Of(segment, sets.Cache.Filters.Of(query)));
        tested.Sort((left, right) => left.Count.CompareTo(right.Count));
        _testedInOrder = [.. tested];
        if (tested.Count == 0 || !conditions.ImplyType)
        {
            tested.Add(sets.Of(segment, conditions.Type));
            tested.Sort((left, right) => left.Count.CompareTo(right.Count));
        }
        _tested = [.. tested];
        _ranges = [.. ranges];
        _scanned = [.. conditions.Scanned.Select(sets.WeightOf)];
    }

    private SegmentMatcher(AtomicReaderContext segment, DocumentSets sets, DocumentSet found)
    {
        (Segment, _sets, _tested, _testedInOrder, _ranges, _scanned) =
            (segment, sets, [found], [found], [], []);
        _estimated.Add((found, false));
    }

    public AtomicReaderContext Segment { get; }

    /// <summary>At most so many documents match; as many as that when nothing but sets is asked.</summary>
    public int MostMatches => _tested[0].Count;

    /// <summary>True when every entity of the type matches that is not deleted.</summary>
    public bool MatchesAll => _testedInOrder.Length == 0 && _ranges.Length == 0 && _scanned.Length == 0;

    /// <summary>True when something has to be asked of documents in the order of their numbers.</summary>
    public bool IsScanned => _scanned.Length > 0;

    /// <summary>The bits of what is not deleted; null when nothing is.</summary>
    public ulong[]? Live => _live;

    /// <summary>What matches when it has been found already.</summary>
    public SegmentMatcher NarrowTo(DocumentSet found) => new(Segment, _sets, found);

    /// <summary>
    /// How many documents probably match: by a sample where there is nothing but bits, else taking the conditions for
    /// independent of each other.
    /// </summary>
    public double EstimateMatches()
    {
        var size = Math.Max(1, Segment.AtomicReader.MaxDoc);
        var share = _tested[0].Bits is null ? ShareByCounts(size) : BitIntersection.EstimateShare(_tested);
        foreach (var _ in _ranges)
            share *= UnknownShare;
        return share * size;
    }

    private double ShareByCounts(int size)
    {
        double share = 1;
        // The parts of one text go together: the rarest speaks for all of them.
        var hasPart = false;
        foreach (var (set, isPart) in _estimated)
        {
            if (!isPart || !hasPart)
                share *= (double)set.Count / size;
            hasPart |= isPart;
        }
        return share;
    }

    /// <summary>
    /// About how many nanoseconds it takes to find all that match and sort them: whole words of bits at once where
    /// there is nothing but bits, else every document of the smallest set.
    /// </summary>
    public double EstimateCollecting()
    {
        var scanning = _scanned.Length * (double)ScanStep;
        if (_tested[0].Bits is { } bits && _ranges.Length == 0)
            return bits.Length * (double)_tested.Length + EstimateMatches() * (CollectStep + scanning);
        return MostMatches * (CollectStep + scanning);
    }

    private const int CollectStep = 25;

    // What share of documents a range takes is not known beforehand.
    private const double UnknownShare = 0.25;

    /// <summary>Whether a document of an order meets all that can be asked of any document at once.</summary>
    public bool PassesInOrder(int document) => Passes(document, _testedInOrder);

    private bool Passes(int document, DocumentSet[] sets)
    {
        if (_live is not null && (_live[document >> 6] & (1UL << document)) == 0)
            return false;
        foreach (var set in sets)
            if (!set.Contains(document))
                return false;
        foreach (var range in _ranges)
            if (!range.Contains(document))
                return false;
        return true;
    }

    /// <summary>
    /// Keeps of some documents, given in ascending order, those that meet what is asked in that order.
    /// </summary>
    public int Scan(Span<int> documents)
    {
        foreach (var weight in _scanned)
        {
            if (weight.GetScorer(Segment, null) is not { } scorer)
                return 0;
            var kept = 0;
            var at = -1;
            foreach (var document in documents)
            {
                if (at < document)
                    at = scorer.Advance(document);
                _sets.Budget.Spend(ScanStep);
                if (at == document)
                    documents[kept++] = document;
            }
            documents = documents[..kept];
        }
        return documents.Length;
    }

    // Going on to a document in a list of postings.
    private const int ScanStep = 200;

    private bool IsOneSet =>
        _tested.Length == 1 && _live is null && _ranges.Length == 0 && _scanned.Length == 0;

    /// <summary>How many documents match, when that takes no more than bits; else null.</summary>
    public int? CountAtOnce()
    {
        if (_ranges.Length > 0 || _scanned.Length > 0 || _tested[0].Bits is null)
            return IsOneSet ? _tested[0].Count : null;
        if (IsOneSet)
            return _tested[0].Count;
        var count = 0;
        for (var i = 0; i < _tested[0].Bits!.Length; i++)
        {
            var word = _live is null ? ulong.MaxValue : _live[i];
            foreach (var set in _tested)
                word &= set.Bits![i];
            count += BitOperations.PopCount(word);
        }
        _sets.Budget.Spend(_tested[0].Bits!.Length * _tested.Length);
        return count;
    }

    /// <summary>Every document that matches.</summary>
    public DocumentSet FindAll()
    {
        if (IsOneSet)
            return _tested[0];
        var size = Segment.AtomicReader.MaxDoc;
        if (_tested[0].Bits is { } bits && _ranges.Length == 0 && _scanned.Length == 0)
        {
            _sets.Budget.Spend(bits.Length * (long)_tested.Length);
            return DocumentSet.Of(size, BitIntersection.Of(_tested, _live));
        }
        var found = new List<int>();
        foreach (var document in _tested[0])
        {
            _sets.Budget.Spend(WorkBudget.Visit);
            if (Passes(document, _tested))
                found.Add(document);
        }
        var documents = found.ToArray();
        return DocumentSet.Of(size, documents[..Scan(documents)]);
    }
}
