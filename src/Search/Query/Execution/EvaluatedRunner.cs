using ConsumerSafety.Search.Index;
using ConsumerSafety.Search.Query.Evaluation;
using ConsumerSafety.Search.Results;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>
/// Runs a prepared query in an order by something computed: computes it for every entity that matches, and keeps those
/// of the page.
/// </summary>
internal sealed class EvaluatedRunner : ICollector
{
    private const int KeepStep = 3500; // holding a hit with its values, and putting it in its place

    private readonly NoticeQuery _query;
    private readonly PreparedQuery _prepared;
    private readonly SearcherLease _lease;
    private readonly WorkBudget _budget;
    private readonly EvaluatedOrder _order;
    private readonly Value?[] _values;
    private readonly EvaluationScope _scope;
    private readonly PageOfHits _page;
    private RowReader? _rows;
    private Scorer? _scorer;
    private int _segment;
    private long _count;

    public EvaluatedRunner(
        NoticeQuery query, PreparedQuery prepared, IRelatedRows related, SearcherLease lease, WorkBudget budget)
    {
        (_query, _prepared, _lease, _budget) = (query, prepared, lease, budget);
        _order = new(query.Sort);
        _values = [.. query.Sort.Select(key => key.Value is RelevanceNode ? null : ValueEvaluator.Prepare(key.Value))];
        _scope = new() { Related = related, Budget = budget };
        _page = new(_order, (int)Math.Min((long)query.Skip + query.Top + 1, Array.MaxLength / 4));
    }

    public bool AcceptsDocsOutOfOrder => true;

    public SearchResult Run()
    {
        var finder = new MatchFinder(_prepared, _lease, _budget);
        var facets = new FacetCounter(_query, _prepared);
        if (_values.Contains(null))
            _lease.Searcher.Search(_prepared.Build(null, _budget), new BudgetedCollector(this, _budget));
        else
            finder.Visit(null, this);
        foreach (var shared in facets.Shared)
            finder.Visit(null, shared);
        var hits = _page.Finish();
        var shown = hits.Skip(_query.Skip).Take(_query.Top).ToList();
        return new()
        {
            Rows = [.. shown.Select(Read)],
            Next = hits.Count > (long)_query.Skip + _query.Top && shown.Count > 0 ? new(shown[^1].Values) : null,
            Count = _query.WithCount ? _count : null,
            Facets = facets.Finish(finder.Visit),
            Generation = _lease.Generation,
        };
    }

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        _segment = context.Ord;
        _rows = new(context.AtomicReader, _prepared.RowSet);
    }

    public void Collect(int doc)
    {
        _count++;
        if (_query.Top == 0)
            return;
        _budget.Spend(WorkBudget.Row);
        _scope.Row = _rows!.Read(doc);
        var values = new object?[_values.Length + 1];
        for (var i = 0; i < _values.Length; i++)
            values[i] = _values[i] is { } value ? EvaluatedOrder.Keep(value(_scope)) : (double)_scorer!.GetScore();
        values[^1] = _scope.Row.Id;
        if (_query.After is null || _order.Compare(values, _query.After.Values) > 0)
            _budget.Spend(_page.Add(new(_segment, doc, values)) ? KeepStep : 0);
    }

    private Row Read(EvaluatedHit hit)
    {
        var segment = _lease.Searcher.IndexReader.Leaves[hit.Segment].AtomicReader;
        return new RowReader(segment, _prepared.RowSet).Read(hit.Document);
    }
}
