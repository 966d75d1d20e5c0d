using ConsumerSafety.Search.Index;
using Lucene.Net.Search;

namespace ConsumerSafety.Search.Query.Compilation;

/// <summary>Finds a term and those spelt much alike. The first letter stays; no number is taken for another.</summary>
internal static class FuzzyTerm
{
    private const int Shortest = 4;
    private const int ShortestTwice = 8;
    private const int MostExpansions = 50;

    public static Lucene.Net.Search.Query Query(string text)
    {
        if (text.Length < Shortest || !text.All(char.IsAsciiLetter))
            return PhraseCompiler.Term(IndexFields.AllText, text);
        var edits = text.Length < ShortestTwice ? 1 : 2;
        return new FuzzyQuery(new(IndexFields.AllText, text), edits, 1, MostExpansions, transpositions: true);
    }
}
