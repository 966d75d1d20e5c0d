using System.Globalization;
using System.Text;

namespace ConsumerSafety.Api.Files;

/// <summary>The names of files as their senders give them.</summary>
internal static class FileNames
{
    private const int MaxLength = 200;

    /// <summary>
    /// The name without a path and without characters that show it as what it is not; null when nothing is left of it
    /// or it is longer than 200 characters.
    /// </summary>
    public static string? Clean(string? name)
    {
        var last = name?[(name.LastIndexOfAny(['/', '\\']) + 1)..] ?? "";
        var clean = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
            if (!IsHidden(rune))
                clean.Append(rune.ToString());
        var text = clean.ToString().Trim(' ', '.');
        return text.Length is > 0 and <= MaxLength && Path.GetFileNameWithoutExtension(text).Length > 0 ? text : null;
    }

    // Control characters, what turns the direction of writing ("gpj.exe"), lone surrogates, and what file systems
    // refuse.
    private static bool IsHidden(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate
        || rune.Value is '<' or '>' or ':' or '"' or '|' or '?' or '*' or 0xFFFD;
}
