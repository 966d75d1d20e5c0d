using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;

namespace ConsumerSafety.Search.Query.Compilation;

/// <summary>What is left of a text query where it is only asked whether an entity is found, not how well.</summary>
internal static class TextFilter
{
    /// <summary>A query that finds the same, without what only adds to the score.</summary>
    public static LuceneQuery Simplify(LuceneQuery query) => query switch
    {
        BooleanQuery { MinimumNumberShouldMatch: 0 } boolean => Simplify(boolean),
        DisjunctionMaxQuery choice => Join(choice.Select(Simplify), Occur.SHOULD),
        _ => query,
    };

    /// <summary>
    /// True when places of terms have to be compared, which is dear for every entity that has the terms.
    /// </summary>
    public static bool ComparesPlaces(LuceneQuery simple) => simple switch
    {
        BooleanQuery { MinimumNumberShouldMatch: 0 } boolean =>
            boolean.Clauses.Any(clause => ComparesPlaces(clause.Query)),
        TermQuery or PrefixQuery or FuzzyQuery or MatchAllDocsQuery => false,
        _ => true,
    };

    /// <summary>
    /// A query that finds at least the same by terms alone, wherever they stand; null when there is none.
    /// </summary>
    public static LuceneQuery? Widen(LuceneQuery simple) => simple switch
    {
        PhraseQuery phrase => Join(phrase.GetTerms().Distinct().Select(term => new TermQuery(term)), Occur.MUST),
        BooleanQuery { MinimumNumberShouldMatch: 0 } boolean => Widen(boolean),
        TermQuery or PrefixQuery or FuzzyQuery or MatchAllDocsQuery => simple,
        _ => null,
    };

    private static LuceneQuery Simplify(BooleanQuery query)
    {
        var hasMust = query.Clauses.Any(clause => clause.Occur == Occur.MUST);
        var simple = new BooleanQuery();
        foreach (var clause in query.Clauses)
            if (!hasMust || clause.Occur != Occur.SHOULD)
                simple.Clauses.Add(new(Simplify(clause.Query), clause.Occur));
        return simple is { Clauses: [{ Occur: not Occur.MUST_NOT } only] } ? only.Query : simple;
    }

    private static BooleanQuery? Widen(BooleanQuery query)
    {
        var wide = new BooleanQuery();
        foreach (var clause in query.Clauses)
        {
            if (clause.Occur == Occur.MUST_NOT)
                continue;
            if (Widen(clause.Query) is { } part)
                wide.Clauses.Add(new(part, clause.Occur));
            else if (clause.Occur == Occur.SHOULD)
                return null; // what it finds may be anything
        }
        return wide.Clauses.Count == 0 && query.Clauses.Count > 0 ? null : wide;
    }

    private static LuceneQuery Join(IEnumerable<LuceneQuery> parts, Occur occur)
    {
        var joined = new BooleanQuery();
        foreach (var part in parts)
            joined.Clauses.Add(new(part, occur));
        return joined.Clauses.Count == 1 ? joined.Clauses[0].Query : joined;
    }
}
