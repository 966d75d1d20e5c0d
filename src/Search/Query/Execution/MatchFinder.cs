using ConsumerSafety.Search.Index;
using ConsumerSafety.Search.Index.Segments;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>Finds everything that meets the conditions of a query, segment by segment.</summary>
internal sealed class MatchFinder
{
    private readonly PreparedQuery _prepared;
    private readonly DocumentSets _sets;
    private readonly IList<AtomicReaderContext> _segments;
    private readonly RowTest? _rows;

    public MatchFinder(PreparedQuery prepared, SearcherLease lease, WorkBudget budget)
    {
        _prepared = prepared;
        _segments = lease.Searcher.IndexReader.Leaves;
        _sets = new(lease.Searcher, lease.Segments, budget);
        if (prepared.Condition is { } condition)
            _rows = new(prepared.RowSet, condition, _segments, budget);
    }

    /// <summary>What is asked of rows one by one; null when nothing is.</summary>
    public RowTest? Rows => _rows;

    /// <summary>The conditions in every segment where something may match, but for the picks of one facet.</summary>
    public List<SegmentMatcher> Matchers(Facet? except)
    {
        var conditions = Conditions.Of(_prepared, except, _sets.Cache);
        var matchers = new List<SegmentMatcher>(_segments.Count);
        foreach (var segment in _segments)
        {
            _sets.Budget.CancellationToken.ThrowIfCancellationRequested();
            var matcher = new SegmentMatcher(segment, conditions, _sets);
            if (matcher.MostMatches > 0)
                matchers.Add(matcher);
        }
        return matchers;
    }

    /// <summary>Every document that matches in one segment.</summary>
    public DocumentSet FindAll(SegmentMatcher matcher)
    {
        var found = matcher.FindAll();
        if (_rows is null)
            return found;
        var passed = new List<int>();
        foreach (var document in found)
            if (_rows.Passes(matcher.Segment, document))
                passed.Add(document);
        return DocumentSet.Of(found.Size, [.. passed]);
    }

    /// <summary>Every document that matches, in each segment.</summary>
    public DocumentSet[] FindAll()
    {
        var sets = new DocumentSet[_segments.Count];
        for (var i = 0; i < sets.Length; i++)
            sets[i] = DocumentSet.Empty(_segments[i].AtomicReader.MaxDoc);
        foreach (var matcher in Matchers(null))
            sets[matcher.Segment.Ord] = FindAll(matcher);
        return sets;
    }

    /// <summary>How many match, when that is known without looking at any document; else null.</summary>
    public long? CountAtOnce(IReadOnlyList<SegmentMatcher> matchers)
    {
        long count = 0;
        foreach (var matcher in matchers)
            if (_rows is null && matcher.CountAtOnce() is { } some)
                count += some;
            else
                return null;
        return count;
    }

    /// <summary>Shows collectors every document of matchers that have been narrowed to what matches.</summary>
    public static void Show(IReadOnlyList<SegmentMatcher> matchers, IReadOnlyList<ICollector> collectors)
    {
        foreach (var matcher in matchers)
        {
            foreach (var collector in collectors)
                collector.SetNextReader(matcher.Segment);
            foreach (var document in matcher.FindAll())
                foreach (var collector in collectors)
                    collector.Collect(document);
        }
    }

    /// <summary>Shows a collector every document that matches, but for the picks of one facet.</summary>
    public void Visit(Facet? except, ICollector collector)
    {
        foreach (var matcher in Matchers(except))
        {
            collector.SetNextReader(matcher.Segment);
            foreach (var document in FindAll(matcher))
                collector.Collect(document);
        }
    }
}
