using System.Text;

namespace ConsumerSafety.Web.Developers.Snippets;

/// <summary>A question for curl in a POSIX shell, which encodes the values itself.</summary>
internal static class CurlSnippet
{
    public static string Write(FeedQuery query, string root)
    {
        if (query.Options.Count == 0)
            return $"curl {Quote(root + query.Path)}";
        var text = new StringBuilder($"curl -G {Quote(root + query.Path)}");
        foreach (var option in query.Options)
            text.Append(" \\\n  --data-urlencode ").Append(Quote($"{option.Name}={option.Value}"));
        return text.ToString();
    }

    // Nothing within single quotes means anything to the shell but the next one; within double quotes it is four
    // characters, and the exclamation mark where somebody types (POSIX.1-2024, 2.2.2 and 2.2.3).
    private static string Quote(string text)
    {
        if (!text.Contains('\'', StringComparison.Ordinal))
            return $"'{text}'";
        if (text.Contains('!', StringComparison.Ordinal))
            return $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
            quoted.Append(character is '\\' or '"' or '$' or '`' ? "\\" : "").Append(character);
        return quoted.Append('"').ToString();
    }
}
