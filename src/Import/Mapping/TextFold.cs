using System.Text;

namespace ConsumerSafety.Import.Mapping;

/// <summary>Brings headings and names to one form, so that width, case, spaces and brackets do not part them.</summary>
internal static class TextFold
{
    /// <summary>
    /// The folded form: NFKC, upper case, no white space or asterisk, one kind of bracket and of bar.
    /// </summary>
    public static string Fold(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var character in Normalize(text))
        {
            if (char.IsWhiteSpace(character) || character is '*' or '\u200B' or '\uFEFF')
                continue;
            builder.Append(character switch
            {
                '〔' or '【' or '[' or '{' or '〈' or '《' => '(',
                '〕' or '】' or ']' or '}' or '〉' or '》' => ')',
                '║' or '│' or '┃' or '∥' or '‖' => '|',
                '–' or '—' or '－' or '‐' => '-',
                _ => char.ToUpperInvariant(character),
            });
        }
        return builder.ToString().TrimEnd(':');
    }

    /// <summary>Full-width letters, digits and signs as plain ones.</summary>
    public static string FullWidth(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
            span[i] = source[i] is >= '！' and <= '～' ? (char)(source[i] - '！' + '!') : source[i];
    });

    /// <summary>NFKC, or the text itself where it holds half a surrogate pair and so has no such form.</summary>
    private static string Normalize(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
