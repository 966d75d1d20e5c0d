using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Index;
using ConsumerSafety.Search.Query.Compilation;
using ConsumerSafety.Search.Query.Evaluation;
using Lucene.Net.Search;
using Term = Lucene.Net.Index.Term;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>Compiles the parts of a query.</summary>
internal sealed class QueryPreparer(
    TextCompiler text, RepairingTextCompiler repairing, ForgivingTextCompiler forgiving)
{
    // Puts whatever has every word before whatever has not.
    private const float ClosestBoost = 100;

    /// <summary>True for several words, none with a digit: half of a number is not nearly the number.</summary>
    public bool CanWiden(TextNode node) => node is WordsNode words && text.CountWords(words) > 1
        && !words.Text.Any(char.IsDigit);

    public PreparedQuery Prepare(
        NoticeQuery query, SearcherLease lease, Strictness strictness, WorkBudget budget)
    {
        var filters = new List<Lucene.Net.Search.Query>();
        if (query.Set.Kind is { } kind)
            filters.Add(new TermQuery(new Term("Kind", EnumNames.Of(kind))));
        if (query.Changes is { } changes)
            filters.Add(NumericRangeQuery.NewInt64Range(
                IndexFields.Sequence, FieldSlots.PrecisionStep, changes.After, changes.UpTo, false, true));
        Truth? condition = null;
        if (query.Filter is { } filter)
        {
            var resolved = Resolve(filter, lease, budget);
            var parts = resolved is AndNode and ? and.Parts : [resolved];
            var asked = new List<FilterNode>();
            foreach (var part in parts)
            {
                var compiled = FilterCompiler.Compile(part);
                filters.Add(compiled.Query);
                if (!compiled.IsExact)
                    asked.Add(part);
            }
            if (asked.Count > 0)
                condition = Evaluator.Prepare(
                    asked is [var only] ? only : new AndNode(asked), new IndexedRows(this, lease, budget), budget);
        }
        return new(
            query.Set.HoldsNotices ? EntitySets.Notices : query.Set,
            new(new Term(IndexFields.Type, query.Set.DocumentType)),
            query.Text is null ? null : CompileText(query.Text, strictness, lease.Searcher),
            filters,
            query.Selections.ToDictionary(
                selection => selection.Facet,
                selection => AnyTerm.Query(IndexFields.FacetTerms(selection.Facet), selection.Values)),
            condition);
    }

    /// <summary>A condition with what it asks of related entities put in terms of their keys.</summary>
    public FilterNode Resolve(FilterNode filter, SearcherLease lease, WorkBudget budget) =>
        new RelatedResolver((navigation, predicate) => FindKeys(navigation, predicate, lease, budget)).Resolve(filter);

    private Lucene.Net.Search.Query CompileText(TextNode node, Strictness strictness, IndexSearcher searcher) =>
        strictness switch
        {
            Strictness.Exact => text.Compile(node),
            Strictness.Widened => Widen(text.Compile(node), node, searcher),
            Strictness.Repaired => repairing.Compile(node, searcher),
            _ => Widen(repairing.Compile(node, searcher), node, searcher),
        } ?? new BooleanQuery(); // nothing but punctuation is not found anywhere

    private BooleanQuery Widen(Lucene.Net.Search.Query? closest, TextNode node, IndexSearcher searcher)
    {
        var query = new BooleanQuery();
        if (closest is not null)
        {
            closest.Boost = ClosestBoost;
            query.Add(closest, Occur.SHOULD);
        }
        if (forgiving.Compile(node, searcher) is { } nearest)
            query.Add(nearest, Occur.SHOULD);
        return query;
    }

    private List<object?> FindKeys(
        Navigation navigation, FilterNode? predicate, SearcherLease lease, WorkBudget budget)
    {
        var query = new NoticeQuery(navigation.Target) { Filter = predicate };
        var collector = new KeyCollector(navigation.TargetField);
        new MatchFinder(Prepare(query, lease, Strictness.Exact, budget), lease, budget).Visit(null, collector);
        return collector.Keys;
    }
}
