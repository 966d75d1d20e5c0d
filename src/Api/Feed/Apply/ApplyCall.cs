using ConsumerSafety.Api.Feed.Errors;

namespace ConsumerSafety.Api.Feed.Apply;

/// <summary>One transformation as it is written: a name and the texts between its parentheses.</summary>
/// <param name="Name">The name.</param>
/// <param name="Arguments">The texts, parted by commas; empty without parentheses.</param>
internal sealed record ApplyCall(string Name, IReadOnlyList<string> Arguments)
{
    public const string Option = "$apply";

    /// <summary>Reads transformations parted by slashes. Throws <see cref="FeedException"/> (400).</summary>
    public static IReadOnlyList<ApplyCall> ReadSequence(string text) => [.. Split(text, '/').Select(Read)];

    /// <summary>Reads one transformation.</summary>
    public static ApplyCall Read(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
            return new(Named(text), []);
        if (!text.EndsWith(')'))
            throw Wrong($"'{text}' does not end with the parenthesis it opened.");
        var inner = text[(open + 1)..^1];
        return new(Named(text[..open]), string.IsNullOrWhiteSpace(inner) ? [] : Split(inner, ','));
    }

    /// <summary>Parts a text at a character outside parentheses, brackets and quotation marks.</summary>
    public static IReadOnlyList<string> Split(string text, char separator)
    {
        var parts = new List<string>();
        var start = 0;
        foreach (var at in Outside(text))
            if (text[at] == separator)
            {
                parts.Add(text[start..at].Trim());
                start = at + 1;
            }
        parts.Add(text[start..].Trim());
        return parts.Contains("") ? throw Wrong($"Something is missing in '{text}'.") : parts;
    }

    /// <summary>
    /// Parts a text at the last place where a word stands by itself, outside parentheses and quotation marks.
    /// </summary>
    public static (string Before, string After)? SplitLast(string text, string word)
    {
        (string, string)? found = null;
        foreach (var at in Outside(text))
            if (text[at] == ' ' && IsAt(text, at + 1, word))
                found = (text[..at].Trim(), text[(at + word.Length + 2)..].Trim());
        return found;
    }

    public static FeedException Wrong(string message) => FeedException.Invalid(Option, message);

    // The places outside parentheses, brackets and quotation marks.
    private static IEnumerable<int> Outside(string text)
    {
        var depth = 0;
        for (var at = 0; at < text.Length; at++)
            switch (text[at])
            {
                case '\'' or '"':
                    at = SkipQuoted(text, at);
                    break;
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' or ']' or '}':
                    if (--depth < 0)
                        throw Wrong($"There is one closing parenthesis too many in '{text}'.");
                    break;
                default:
                    if (depth == 0)
                        yield return at;
                    break;
            }
        if (depth > 0)
            throw Wrong($"A parenthesis is not closed in '{text}'.");
    }

    private static bool IsAt(string text, int at, string word) =>
        at + word.Length < text.Length && text[at + word.Length] == ' '
        && string.CompareOrdinal(text, at, word, 0, word.Length) == 0;

    // A quotation mark within is doubled, and so begins the next quoted text at once.
    private static int SkipQuoted(string text, int at)
    {
        var end = text.IndexOf(text[at], at + 1);
        while (text[at] == '"' && end > 0 && text[end - 1] == '\\')
            end = text.IndexOf('"', end + 1);
        return end >= 0 ? end : throw Wrong($"A quotation mark is not closed in '{text}'.");
    }

    private static string Named(string text)
    {
        var name = text.Trim();
        return name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' or '$')
            ? name
            : throw Wrong($"'{text}' is not the name of a transformation.");
    }
}
