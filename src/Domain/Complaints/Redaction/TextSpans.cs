using System.Text.RegularExpressions;

namespace ConsumerSafety.Domain.Complaints.Redaction;

/// <summary>Small steps that finders share.</summary>
internal static class TextSpans
{
    /// <summary>Whether there is a letter or digit in it.</summary>
    public static bool ContainsAnyLetterOrDigit(this ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
            if (char.IsLetterOrDigit(letter))
                return true;
        return false;
    }

    /// <summary>The digits in it.</summary>
    public static string DigitsOf(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    /// <summary>What a pattern finds, of its group where it has one named <c>it</c>.</summary>
    public static IEnumerable<Finding> All(Regex pattern, string text, FindingSort sort)
    {
        foreach (Match match in pattern.Matches(text))
        {
            var it = match.Groups["it"];
            yield return it.Success ? new(it.Index, it.Length, sort) : new(match.Index, match.Length, sort);
        }
    }
}
