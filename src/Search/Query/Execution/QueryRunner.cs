using ConsumerSafety.Search.Index;
using ConsumerSafety.Search.Results;
using Lucene.Net.Index;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>Runs a prepared query in an order by properties on one view of the index.</summary>
internal sealed class QueryRunner(NoticeQuery query, PreparedQuery prepared, SearcherLease lease, WorkBudget budget)
{
    private readonly IList<AtomicReaderContext> _segments = lease.Searcher.IndexReader.Leaves;

    public SearchResult Run()
    {
        var finder = new MatchFinder(prepared, lease, budget);
        var matchers = finder.Matchers(null);
        var rows = finder.Rows;
        long? count = null;
        if (query.WithCount || query.Facets.Count > 0)
        {
            count = query.Facets.Count == 0 ? finder.CountAtOnce(matchers) : null;
            if (count is null)
            {
                matchers = [.. matchers.Select(matcher => matcher.NarrowTo(finder.FindAll(matcher)))];
                rows = null;
                count = matchers.Sum(matcher => (long)matcher.MostMatches);
            }
        }
        var plan = new SortPlan(query.Set, query.Sort);
        var hits = query.Top == 0 ? [] : new PageFinder(query, plan, lease.Segments, rows, budget).Find(matchers);
        var facets = new FacetCounter(query, prepared);
        if (facets.Shared.Count > 0)
            MatchFinder.Show(matchers, facets.Shared);
        return new()
        {
            Rows = ReadRows(hits),
            Next = hits.Count > query.Top && query.Top > 0 ? PositionOf(plan, hits[query.Top - 1]) : null,
            Count = query.WithCount ? count : null,
            Facets = facets.Finish(finder.Visit),
            Generation = lease.Generation,
        };
    }

    private static SortPosition PositionOf(SortPlan plan, SegmentHit hit) => plan.PositionOf(hit.Sort, hit.Document);

    private List<Row> ReadRows(List<SegmentHit> hits)
    {
        var readers = new RowReader?[_segments.Count];
        var rows = new List<Row>(Math.Min(hits.Count, query.Top));
        foreach (var hit in hits)
        {
            if (rows.Count == query.Top)
                break;
            var reader = readers[hit.Segment] ??= new(_segments[hit.Segment].AtomicReader, prepared.RowSet);
            rows.Add(reader.Read(hit.Document));
        }
        return rows;
    }
}
