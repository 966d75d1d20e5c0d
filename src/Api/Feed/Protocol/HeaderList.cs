using System.Text;

namespace ConsumerSafety.Api.Feed.Protocol;

/// <summary>Takes header values apart at a sign, but not within quoted strings (RFC 9110, 5.6.4).</summary>
internal static class HeaderList
{
    public static List<string> Split(string text, char separator)
    {
        var parts = new List<string>();
        var (start, isQuoted) = (0, false);
        for (var at = 0; at < text.Length; at++)
            if (text[at] == '"')
                isQuoted = !isQuoted;
            else if (isQuoted && text[at] == '\\')
                at++;
            else if (!isQuoted && text[at] == separator)
            {
                parts.Add(text[start..at].Trim());
                start = at + 1;
            }
        parts.Add(text[start..].Trim());
        return parts;
    }

    /// <summary>The text that a quoted string stands for; another text as it is.</summary>
    public static string Unquote(string text)
    {
        if (text is not ['"', .., '"'])
            return text;
        var plain = new StringBuilder();
        for (var at = 1; at < text.Length - 1; at++)
        {
            if (text[at] == '\\' && at < text.Length - 2)
                at++;
            plain.Append(text[at]);
        }
        return plain.ToString();
    }
}
