using ConsumerSafety.Search.Analysis;

namespace ConsumerSafety.Search.Query.Compilation;

/// <summary>Parts what somebody typed into words: runs of ideographs, words, model numbers.</summary>
internal static class QueryWords
{
    public const int MostWords = 64;

    public static IReadOnlyList<string> Read(CharacterFolding folding, string text)
    {
        var folded = new char[text.Length];
        folding.Fold(text, folded);
        var words = new List<string>();
        var runs = new RunReader(folding, folded);
        while (runs.MoveNext() && words.Count < MostWords)
            words.Add(new string(folded, runs.Current.Start, runs.Current.End - runs.Current.Start));
        return words;
    }
}
