namespace ConsumerSafety.Search.Analysis;

/// <summary>
/// Makes texts that people take for the same the same, as searching does: width, case, accents, traditional characters,
/// spaces and hyphens. Safe to use from any thread.
/// </summary>
public sealed class TextFolding
{
    private readonly CharacterFolding _folding;

    internal TextFolding(Lexicon lexicon) => _folding = new(lexicon.Simplified);

    /// <summary>The letters, digits and ideographs of a text, folded, with nothing between them.</summary>
    public string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var folded = new char[text.Length];
        _folding.Fold(text, folded);
        return new([
            .. folded.Where(character =>
                _folding.ClassOf(character) is not (CharacterClass.Separator or CharacterClass.Joiner)),
        ]);
    }
}
