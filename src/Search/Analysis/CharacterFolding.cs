using System.Globalization;
using System.Text;

namespace ConsumerSafety.Search.Analysis;

/// <summary>
/// Makes characters that people take for the same the same, one for one, so that places in the folded text are places
/// in the text: full width to half width, capitals to small, letters without accents, traditional to simplified.
/// </summary>
internal sealed class CharacterFolding
{
    private readonly char[] _folded = new char[char.MaxValue + 1];
    private readonly CharacterClass[] _classes = new CharacterClass[char.MaxValue + 1];

    public CharacterFolding(IReadOnlyDictionary<char, char> simplified)
    {
        for (var i = 0; i <= char.MaxValue; i++)
        {
            var folded = FoldWidthAndCase((char)i);
            if (simplified.TryGetValue(folded, out var simple))
                folded = simple;
            _folded[i] = folded;
            _classes[i] = Classify(folded);
        }
    }

    public void Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        for (var i = 0; i < text.Length; i++)
            folded[i] = _folded[text[i]];
    }

    public CharacterClass ClassOf(char character) => _classes[character];

    private static char FoldWidthAndCase(char character)
    {
        if (character is >= '\uFF01' and <= '\uFF5E')
            character = (char)(character - 0xFEE0);
        else if (character == '\u3000')
            character = ' ';
        if (character is >= '\u00C0' and < '\u0250' or >= '\u1E00' and < '\u1F00' && char.IsLetter(character))
            character = character.ToString().Normalize(NormalizationForm.FormD)[0];
        return char.ToLowerInvariant(character);
    }

    private static CharacterClass Classify(char character)
    {
        if (char.IsSurrogate(character) || IsIdeograph(character))
            return CharacterClass.Ideograph;
        if (character is '-' or '_' or '/' or '.' or '\u2010' or '\u2011' or '\u2013')
            return CharacterClass.Joiner;
        if (char.IsDigit(character))
            return CharacterClass.Digit;
        return char.IsLetter(character) || char.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark
            ? CharacterClass.Letter
            : CharacterClass.Separator;
    }

    private static bool IsIdeograph(char character) =>
        character is >= '\u3040' and <= '\u30FF' // kana
            or >= '\u3400' and <= '\u4DBF'
            or >= '\u4E00' and <= '\u9FFF'
            or >= '\uAC00' and <= '\uD7AF' // hangul
            or >= '\uF900' and <= '\uFAFF'
            or '\u3005' or '\u3007';
}
