using ConsumerSafety.Search.Analysis;
using ConsumerSafety.Search.Index;
using Lucene.Net.Search;
using Term = Lucene.Net.Index.Term;

namespace ConsumerSafety.Search.Query.Compilation;

/// <summary>Finds what comes nearest when nothing has every word: most of the terms, and words spelt much alike.</summary>
internal sealed class ForgivingTextCompiler(CharacterFolding folding)
{
    private const double LeastShare = 0.6;
    private const int ShortestFuzzy = 4;
    private const int ShortestTwiceFuzzy = 8;
    private const int MostExpansions = 50;

    public BooleanQuery? Compile(TextNode node)
    {
        var query = new BooleanQuery();
        foreach (var text in TextCompiler.WordsOf(node))
        {
            var terms = new TermBuffer();
            new TextAnalysis(folding).AddTo(terms, text);
            foreach (var term in QueryTerms.Choose(terms).Select(chosen => chosen.Text).Distinct())
                query.Clauses.Add(new(CompileTerm(term), Occur.SHOULD));
        }
        if (query.Clauses.Count is 0 or > BooleanQueryLimit)
            return null;
        query.MinimumNumberShouldMatch = Math.Max(1, (int)(query.Clauses.Count * LeastShare));
        return query;
    }

    private const int BooleanQueryLimit = 256;

    private static Lucene.Net.Search.Query CompileTerm(string text)
    {
        var term = new Term(IndexFields.AllText, text);
        if (text.Length < ShortestFuzzy || text[0] >= '\u3000')
            return new TermQuery(term);
        // The first letter stays, and a number is never taken for another.
        return text.All(char.IsAsciiLetter)
            ? new FuzzyQuery(term, text.Length < ShortestTwiceFuzzy ? 1 : 2, 1, MostExpansions, transpositions: true)
            : new TermQuery(term);
    }
}
