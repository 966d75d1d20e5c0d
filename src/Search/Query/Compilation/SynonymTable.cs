using ConsumerSafety.Search.Analysis;

namespace ConsumerSafety.Search.Query.Compilation;

/// <summary>Finds what else a word is called.</summary>
internal sealed class SynonymTable
{
    private readonly Dictionary<string, IReadOnlyList<string>> _alternatives = [];

    public SynonymTable(Lexicon lexicon, CharacterFolding folding)
    {
        foreach (var group in lexicon.Synonyms)
        {
            string[] folded = [.. group.Select(word => Fold(folding, word))];
            foreach (var word in folded)
                _alternatives[word] = [.. folded.Where(other => other != word)];
        }
    }

    /// <summary>The other words for a folded word; empty when none are known.</summary>
    public IReadOnlyList<string> AlternativesOf(string word) => _alternatives.GetValueOrDefault(word) ?? [];

    private static string Fold(CharacterFolding folding, string word)
    {
        var folded = new char[word.Length];
        folding.Fold(word, folded);
        return new(folded);
    }
}
