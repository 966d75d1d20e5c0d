using System.Text;

namespace ConsumerSafety.Search.Analysis;

/// <summary>
/// The stretches of three characters that short texts are found by from the inside: one begins at every character, at
/// the end shorter ones. Capitals and small letters are the same in them.
/// </summary>
internal static class Grams
{
    /// <summary>How many characters a stretch has at most.</summary>
    public const int Length = 3;

    private static readonly char[] s_folded = [.. Enumerable.Range(0, char.MaxValue + 1).Select(i => Fold((char)i))];
    private static readonly bool[] s_isSole = FindSole();

    /// <summary>
    /// A text as it stands in grams; null when it has half of a surrogate pair, which no index keeps.
    /// </summary>
    public static string? Fold(string text)
    {
        if (!IsWhole(text))
            return null;
        return string.Create(text.Length, text, static (folded, source) =>
        {
            for (var i = 0; i < folded.Length; i++)
                folded[i] = s_folded[source[i]];
        });
    }

    /// <summary>True when nothing but the text itself folds to it.</summary>
    public static bool IsSole(string text)
    {
        foreach (var character in text)
            if (!s_isSole[character])
                return false;
        return true;
    }

    /// <summary>The grams of a folded text that is at least one gram long, each once, from its start.</summary>
    public static IEnumerable<string> Of(string folded)
    {
        var seen = new HashSet<string>();
        for (var start = 0; start < folded.Length; start = Next(folded, start))
        {
            var end = End(folded, start, out var count);
            if (count == Length && seen.Add(folded[start..end]))
                yield return folded[start..end];
        }
    }

    /// <summary>How many characters a text has.</summary>
    public static int Count(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i = Next(text, i))
            count++;
        return count;
    }

    /// <summary>The end of the gram that starts here.</summary>
    public static int End(ReadOnlySpan<char> text, int start, out int count)
    {
        var end = start;
        for (count = 0; count < Length && end < text.Length; count++)
            end = Next(text, end);
        return end;
    }

    /// <summary>Where the next character starts.</summary>
    public static int Next(ReadOnlySpan<char> text, int start) =>
        char.IsHighSurrogate(text[start]) && start + 1 < text.Length && char.IsLowSurrogate(text[start + 1])
            ? start + 2
            : start + 1;

    /// <summary>Folds a text into a buffer as long as it.</summary>
    public static void Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        for (var i = 0; i < text.Length; i++)
            folded[i] = s_folded[text[i]];
    }

    // Some letters have a capital that has another small letter; surrogates stay as they are.
    private static char Fold(char character) => char.ToLowerInvariant(char.ToUpperInvariant(character));

    private static bool[] FindSole()
    {
        var counts = new int[s_folded.Length];
        foreach (var folded in s_folded)
            counts[folded]++;
        var isSole = new bool[counts.Length];
        for (var i = 0; i < counts.Length; i++)
            isSole[i] = counts[i] == 1 && s_folded[i] == i;
        return isSole;
    }

    private static bool IsWhole(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (rune == Rune.ReplacementChar)
                return false;
        return true;
    }
}
