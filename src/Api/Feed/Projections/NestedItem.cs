using ConsumerSafety.Api.Feed.Errors;

namespace ConsumerSafety.Api.Feed.Projections;

/// <summary>One item of <c>$select</c> or <c>$expand</c>, taken apart but not yet understood.</summary>
/// <param name="Text">The item as it was written.</param>
/// <param name="Path">The segments of its path.</param>
/// <param name="Options">Its options in parentheses, with their names as written.</param>
internal sealed record NestedItem(
    string Text, IReadOnlyList<string> Path, IReadOnlyList<(string Name, string Text)> Options)
{
    /// <summary>Splits an option into its items. Throws <see cref="FeedException"/> (400).</summary>
    public static IReadOnlyList<NestedItem> Split(string option, string text) =>
        [.. SplitAt(text, ',', option).Select(item => Read(option, item))];

    private static NestedItem Read(string option, string text)
    {
        if (text.Length == 0)
            throw FeedException.Invalid(option, $"{option} has an empty item.");
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
            return new(text, ReadPath(option, text), []);
        if (!text.EndsWith(')') || open == 0)
            throw FeedException.Invalid(option, $"'{text}' is wrong: options stand in parentheses at the end.");
        var options = SplitAt(text[(open + 1)..^1], ';', option).Where(part => part.Length > 0)
            .Select(part => ReadOption(option, part));
        return new(text, ReadPath(option, text[..open]), [.. options]);
    }

    private static string[] ReadPath(string option, string text)
    {
        var segments = text.Trim().Split('/');
        return segments.All(segment => segment.Length > 0 && !segment.Any(char.IsWhiteSpace))
            ? segments
            : throw FeedException.Invalid(option, $"'{text}' is not a path of names.");
    }

    private static (string Name, string Text) ReadOption(string option, string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals > 0
            ? (text[..equals].Trim(), text[(equals + 1)..].Trim())
            : throw FeedException.Invalid(option, $"'{text}' is not an option of the form $name=value.");
    }

    // Separators within parentheses, brackets or quotes part nothing. A quote that is doubled closes and opens again.
    private static IEnumerable<string> SplitAt(string text, char separator, string option)
    {
        var (start, depth, quote) = (0, 0, '\0');
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (quote != '\0')
                quote = character == quote ? '\0' : quote;
            else if (character is '\'' or '"')
                quote = character;
            else if (character is '(' or '[' or '{')
                depth++;
            else if (character is ')' or ']' or '}')
                depth--;
            else if (character == separator && depth == 0)
            {
                yield return text[start..at].Trim();
                start = at + 1;
            }
            if (depth < 0)
                break;
        }
        if (depth != 0 || quote != '\0')
            throw FeedException.Invalid(option, $"The parentheses or quotes of {option} do not match.");
        yield return text[start..].Trim();
    }
}
