using ConsumerSafety.Search.Analysis;
using ConsumerSafety.Search.Index;
using Lucene.Net.Search;
using LuceneQuery = Lucene.Net.Search.Query;
using Term = Lucene.Net.Index.Term;

namespace ConsumerSafety.Search.Query.Compilation;

/// <summary>Finds what may contain a text by the grams of it, whatever the case.</summary>
internal static class GramCompiler
{
    // More of them find hardly less.
    private const int MostGrams = 12;

    /// <summary>
    /// Entities one of whose values under this name may contain a text, and all that do; null when grams cannot tell.
    /// </summary>
    public static LuceneQuery? Compile(string indexName, string part)
    {
        if (part.Length == 0 || Grams.Fold(part) is not { } folded)
            return null;
        var name = IndexFields.Grams(indexName);
        if (Grams.Count(folded) < Grams.Length)
            return new PrefixQuery(new Term(name, folded))
            {
                MultiTermRewriteMethod = MultiTermQuery.CONSTANT_SCORE_FILTER_REWRITE,
            };
        var grams = Grams.Of(folded).ToList();
        if (grams.Count == 1)
            return new TermQuery(new Term(name, grams[0]));
        var step = Math.Max(1, (grams.Count + MostGrams - 1) / MostGrams);
        var query = new BooleanQuery();
        for (var i = 0; i < grams.Count; i += step)
            query.Clauses.Add(new(new TermQuery(new Term(name, grams[i])), Occur.MUST));
        return query;
    }

    /// <summary>True when what may contain the text does, and exactly so.</summary>
    public static bool IsExact(string part) => Grams.Count(part) <= Grams.Length && Grams.IsSole(part);
}
