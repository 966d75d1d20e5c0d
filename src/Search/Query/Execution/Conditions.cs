using ConsumerSafety.Search.Index;
using ConsumerSafety.Search.Index.Segments;
using ConsumerSafety.Search.Query.Compilation;
using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;

namespace ConsumerSafety.Search.Query.Execution;

/// <summary>
/// The conditions of a query, all of which must hold, parted by how a document is tested against them.
/// </summary>
internal sealed class Conditions
{
    private readonly List<FilterKey> _sets = [];
    private readonly List<LuceneQuery> _ranges = [];
    private readonly List<LuceneQuery> _scanned = [];

    private Conditions(FilterKey type) => Type = type;

    /// <summary>What every entity of the set has, and every order is of.</summary>
    public FilterKey Type { get; }

    /// <summary>
    /// True when what meets the conditions has a value of a property, and so is of the type: no two types share the
    /// name of a property in the index.
    /// </summary>
    public bool ImplyType { get; private set; }

    /// <summary>Those whose documents are found first, and kept when they recur.</summary>
    public IReadOnlyList<FilterKey> Sets => _sets;

    /// <summary>Ranges of values, which a column tells of any document at once.</summary>
    public IReadOnlyList<LuceneQuery> Ranges => _ranges;

    /// <summary>Those that are asked of documents in the order of their numbers, as far as need be.</summary>
    public IReadOnlyList<LuceneQuery> Scanned => _scanned;

    /// <summary>The conditions of a query, but for the picks of one facet.</summary>
    public static Conditions Of(PreparedQuery prepared, Facet? except, SegmentCache cache)
    {
        var conditions = new Conditions(cache.Filters.Of(prepared.Type));
        if (prepared.Text is { } text)
            conditions.AddText(TextFilter.Simplify(text), cache);
        foreach (var filter in prepared.Filters)
            conditions.Add(filter, cache);
        foreach (var (facet, selection) in prepared.Selections)
            if (facet != except)
                conditions.Add(selection, cache);
        return conditions;
    }

    private void AddText(LuceneQuery simple, SegmentCache cache)
    {
        if (!TextFilter.ComparesPlaces(simple))
        {
            Add(simple, cache);
            return;
        }
        _scanned.Add(simple);
        if (TextFilter.Widen(simple) is { } wide)
            Add(wide, cache);
    }

    private static bool IsOfProperty(string name) =>
        !name.StartsWith('_') || name.StartsWith(IndexFields.GramPrefix, StringComparison.Ordinal);

    private void Add(LuceneQuery query, SegmentCache cache)
    {
        switch (query)
        {
            case ConstantScoreQuery { Query: { } inner }:
                Add(inner, cache);
                break;
            case MatchAllDocsQuery:
                break;
            case BooleanQuery { Clauses.Count: > 0 } all when all.Clauses.All(clause => clause.Occur == Occur.MUST):
                foreach (var clause in all.Clauses)
                    Add(clause.Query, cache);
                break;
            case NumericRangeQuery<long> or NumericRangeQuery<double> or TermRangeQuery:
                _ranges.Add(query);
                ImplyType |= IsOfProperty(((MultiTermQuery)query).Field);
                break;
            default:
                _sets.Add(cache.Filters.Of(query));
                ImplyType |= query is TermQuery term && IsOfProperty(term.Term.Field);
                break;
        }
    }
}
