using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Index;
using ConsumerSafety.Search.Query.Compilation;
using ConsumerSafety.Search.Query.Evaluation;
using Lucene.Net.Search;
using Term = Lucene.Net.Index.Term;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>Compiles the parts of a query.</summary>
internal sealed class QueryPreparer(TextCompiler text, ForgivingTextCompiler forgiving)
{
    public PreparedQuery Prepare(
        NoticeQuery query, IndexSearcher searcher, bool isNearest, CancellationToken cancellationToken)
    {
        var filters = new List<Lucene.Net.Search.Query> { SetFilter(query.Set) };
        Truth? condition = null;
        if (query.Filter is { } filter)
        {
            var resolver = new RelatedResolver(
                (set, predicate) => FindKeys(set, predicate, searcher, cancellationToken));
            var resolved = resolver.Resolve(filter);
            var compiled = FilterCompiler.Compile(resolved);
            filters.Add(compiled.Query);
            if (!compiled.IsExact)
                condition = Evaluator.Prepare(resolved);
        }
        return new(
            query.Set.HoldsNotices ? EntitySets.Notices : query.Set,
            query.Text is null ? null : CompileText(query.Text, isNearest),
            filters,
            query.Selections.ToDictionary(
                selection => selection.Facet,
                selection => AnyTerm.Query(IndexFields.Facet(selection.Facet), selection.Values)),
            condition);
    }

    private Lucene.Net.Search.Query CompileText(TextNode node, bool isNearest) =>
        // Nothing but punctuation is not found anywhere.
        (isNearest ? forgiving.Compile(node) : text.Compile(node)) ?? new BooleanQuery();

    private List<object?> FindKeys(
        EntitySet set, FilterNode? predicate, IndexSearcher searcher, CancellationToken cancellationToken)
    {
        var prepared = Prepare(new(set) { Filter = predicate }, searcher, false, cancellationToken);
        var collector = new KeyCollector(set);
        searcher.Search(prepared.Build(null, cancellationToken), collector);
        return collector.Keys;
    }

    private static TermQuery SetFilter(EntitySet set) => set.Kind is { } kind
        ? new(new Term("Kind", EnumNames.Of(kind)))
        : new(new Term(IndexFields.Type, set.DocumentType));
}
