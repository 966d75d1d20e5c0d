using ConsumerSafety.Search.Analysis;
using ConsumerSafety.Search.Index;
using Lucene.Net.Search;

namespace ConsumerSafety.Search.Query.Compilation;

/// <summary>
/// Finds what comes nearest when nothing has every word: most of the terms, or words spelt much alike.
/// </summary>
internal sealed class ForgivingTextCompiler(CharacterFolding folding)
{
    private const double HighestShare = 0.6;
    private const double LowestShare = 0.3;
    private const int FewHits = 10;
    private const int MostTerms = 256;

    public BooleanQuery? Compile(TextNode node, IndexSearcher searcher)
    {
        var query = new BooleanQuery();
        foreach (var text in TextCompiler.WordsOf(node))
            foreach (var term in QueryTerms.Of(folding, text).Select(chosen => chosen.Text).Distinct())
                query.Clauses.Add(new(CompileTerm(term, searcher), Occur.SHOULD));
        if (query.Clauses.Count is 0 or > MostTerms)
            return null;
        var least = (int)Math.Ceiling(query.Clauses.Count * LowestShare);
        query.MinimumNumberShouldMatch = Math.Max(least, (int)Math.Round(query.Clauses.Count * HighestShare));
        while (query.MinimumNumberShouldMatch > least && searcher.Search(query, 1).TotalHits < FewHits)
            query.MinimumNumberShouldMatch--;
        return query;
    }

    // A word that is spelt right somewhere is not taken for another.
    private static Lucene.Net.Search.Query CompileTerm(string term, IndexSearcher searcher) =>
        searcher.IndexReader.DocFreq(new(IndexFields.AllText, term)) == 0
            ? FuzzyTerm.Query(term)
            : PhraseCompiler.OfTerm(term);
}
