using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query.Evaluation;
using Lucene.Net.Search;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>A query in the index's terms, its parts still apart so that facets can leave out their own picks.</summary>
/// <param name="RowSet">The set whose rows it finds.</param>
/// <param name="Type">What every entity of the set is found by.</param>
/// <param name="Text">What is searched for, which alone counts for relevance; null when nothing is.</param>
/// <param name="Filters">Conditions, all of which must hold.</param>
/// <param name="Selections">The picks of each facet.</param>
/// <param name="Condition">What has to be decided on rows; null when the index decides everything.</param>
internal sealed record PreparedQuery(
    EntitySet RowSet,
    TermQuery Type,
    Lucene.Net.Search.Query? Text,
    IReadOnlyList<Lucene.Net.Search.Query> Filters,
    IReadOnlyDictionary<Facet, Lucene.Net.Search.Query> Selections,
    Truth? Condition)
{
    /// <summary>The whole, but for the picks of one facet.</summary>
    public Lucene.Net.Search.Query Build(Facet? except, WorkBudget budget)
    {
        var query = new BooleanQuery();
        if (Text is not null)
            query.Add(Text, Occur.MUST);
        query.Clauses.Add(new(Unscored(Type), Occur.MUST));
        foreach (var filter in Filters)
            query.Clauses.Add(new(Unscored(filter), Occur.MUST));
        foreach (var (facet, selection) in Selections)
            if (facet != except)
                query.Clauses.Add(new(Unscored(selection), Occur.MUST));
        return Condition is null
            ? query
            : new FilteredQuery(query, new RowFilter(RowSet, Condition, budget),
                FilteredQuery.QUERY_FIRST_FILTER_STRATEGY);
    }

    private static ConstantScoreQuery Unscored(Lucene.Net.Search.Query query) => new(query) { Boost = 0 };
}
