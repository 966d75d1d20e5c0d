using ConsumerSafety.Search.Analysis;

namespace ConsumerSafety.Search.Query.Compilation;

/// <summary>Finds what else a word, or several words one after the other, are called.</summary>
internal sealed class SynonymTable
{
    private readonly Dictionary<string, IReadOnlyList<string>> _alternatives = [];
    private readonly CharacterFolding _folding;

    public SynonymTable(Lexicon lexicon, CharacterFolding folding)
    {
        _folding = folding;
        foreach (var group in lexicon.Synonyms)
            foreach (var text in group)
            {
                _alternatives[KeyOf(text)] = [.. group.Where(other => other != text)];
                MostWords = Math.Max(MostWords, QueryWords.Read(folding, text).Count);
            }
    }

    /// <summary>How many words the longest text has that others are known for.</summary>
    public int MostWords { get; } = 1;

    /// <summary>The other texts for a text, whatever its endings and joiners; empty when none are known.</summary>
    public IReadOnlyList<string> AlternativesOf(string text) => _alternatives.GetValueOrDefault(KeyOf(text)) ?? [];

    /// <summary>
    /// How many of the words from one on have other texts as a whole, at least two; 0 when none have.
    /// </summary>
    public int CountJoined(IReadOnlyList<string> words, int first)
    {
        for (var count = Math.Min(MostWords, words.Count - first); count > 1; count--)
            if (_alternatives.ContainsKey(KeyOf(string.Join(' ', words.Skip(first).Take(count)))))
                return count;
        return 0;
    }

    private string KeyOf(string text) =>
        string.Join(' ', QueryTerms.Of(_folding, text).Select(chosen => chosen.Text));
}
