using ConsumerSafety.Search.Index;
using ConsumerSafety.Search.Results;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>Runs a prepared query whose order asks for relevance, on one view of the index.</summary>
internal sealed class RelevanceRunner(
    NoticeQuery query, PreparedQuery prepared, SearcherLease lease, WorkBudget budget)
{
    private readonly IndexSearcher _searcher = lease.Searcher;

    public SearchResult Run()
    {
        var facets = new FacetCounter(query, prepared);
        // One more than asked for tells whether there is a next page. No view holds more than an int of documents.
        var most = Math.Max(1, _searcher.IndexReader.MaxDoc);
        var wanted = query.Top == 0 ? 0 : (int)Math.Min((long)query.Skip + query.Top + 1, most);
        var top = wanted == 0 ? null : CreateTop(wanted);
        var total = new TotalHitCountCollector();
        Collect(null, top is null ? [total, .. facets.Shared] : [top, .. facets.Shared]);
        var hits = top?.GetTopDocs();
        return new()
        {
            Rows = hits is null ? [] : ReadRows(hits),
            Next = hits is null ? null : NextAfter(hits),
            Count = !query.WithCount ? null : hits?.TotalHits ?? total.TotalHits,
            Facets = facets.Finish((facet, collector) => Collect(facet, [collector])),
            Generation = lease.Generation,
        };
    }

    private TopFieldCollector CreateTop(int wanted)
    {
        var sort = SortCompiler.Compile(query.Set, query.Sort);
        if (query.After is null)
            return TopFieldCollector.Create(sort, wanted, true, false, false, docsScoredInOrder: false);
        var after = SortCompiler.ToFieldDoc(query.After, query.Sort);
        return TopFieldCollector.Create(sort, wanted, after, true, false, false, docsScoredInOrder: false);
    }

    private void Collect(Facet? except, ICollector[] collectors)
    {
        var collector = collectors.Length == 1 ? collectors[0] : MultiCollector.Wrap(collectors);
        _searcher.Search(prepared.Build(except, budget), new BudgetedCollector(collector, budget));
    }

    private List<Row> ReadRows(TopDocs hits)
    {
        var leaves = _searcher.IndexReader.Leaves;
        var readers = new RowReader?[leaves.Count];
        var rows = new List<Row>();
        for (var i = query.Skip; i < Math.Min(hits.ScoreDocs.Length, (long)query.Skip + query.Top); i++)
        {
            var document = hits.ScoreDocs[i].Doc;
            var leaf = ReaderUtil.SubIndex(document, leaves);
            readers[leaf] ??= new(leaves[leaf].AtomicReader, prepared.RowSet);
            rows.Add(readers[leaf]!.Read(document - leaves[leaf].DocBase));
        }
        return rows;
    }

    private SortPosition? NextAfter(TopDocs hits) => hits.ScoreDocs.Length > (long)query.Skip + query.Top
        ? SortCompiler.ToPosition((FieldDoc)hits.ScoreDocs[query.Skip + query.Top - 1])
        : null;
}
