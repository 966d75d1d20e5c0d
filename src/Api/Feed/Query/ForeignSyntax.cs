using System.Text.RegularExpressions;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Feed.Query;

/// <summary>
/// Finds in words of <c>$search</c> what means something in other query languages and nothing in this one.
/// </summary>
internal static partial class ForeignSyntax
{
    private static readonly HashSet<string> s_properties = new(
        EntitySets.All.SelectMany(set => set.Fields).Select(field => field.Name), StringComparer.OrdinalIgnoreCase);

    /// <summary>What is wrong with a word and what to write instead; null when it is text.</summary>
    public static string? Find(string word)
    {
        if (word is "&&" or "&")
            return "Write AND.";
        if (word is "||" or "|")
            return "Write OR.";
        if (!word.Any(char.IsLetterOrDigit))
            return "Nothing can be found by signs alone.";
        if (word[0] is '-' or '!' && char.IsLetter(word[1]))
            return $"Write NOT {word[1..]}, or \"{word}\" in quotes to find it as text.";
        if (word[0] == '+' && char.IsLetter(word[1]))
            return $"All words are asked for anyway; write {word[1..]}, or \"{word}\" in quotes to find it as text.";
        if (Wildcard.IsMatch(word))
            return "There are no wildcards; search for whole words, or for parts with $filter=contains(Title,'…').";
        if (Suffix.IsMatch(word))
            return "There are no degrees of likeness or weights; write the word alone.";
        return word.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && s_properties.Contains(word[..colon])
            ? $"All properties are searched; for one alone use $filter=contains({word[..colon]},'…')."
            : null;
    }

    // 10*20 is a size, and a question mark ends a question.
    [GeneratedRegex(@"(?<!\d)\*|\*(?!\d)|\?(?=\w)")]
    private static partial Regex Wildcard { get; }

    [GeneratedRegex(@"\w(~\d?|\^\d+(\.\d+)?|~0?\.\d+)\z")]
    private static partial Regex Suffix { get; }
}
