using System.Text.RegularExpressions;

namespace ConsumerSafety.Domain.Mail;

/// <summary>
/// E-mail addresses as people type them into forms: the pattern that HTML gives for them, which leaves out what RFC
/// 5322 allows and nobody uses (quotes, comments), within the lengths of RFC 5321.
/// </summary>
public static partial class MailAddress
{
    private const int MaxLength = 254;
    private const int MaxLocalLength = 64;

    /// <summary>The address without blanks around it and with its domain in lower case; null when it is none.</summary>
    public static string? Read(string? typed)
    {
        var text = typed?.Trim() ?? "";
        var at = text.LastIndexOf('@');
        return text.Length <= MaxLength && at is > 0 and <= MaxLocalLength && Pattern().IsMatch(text)
            ? text[..at] + text[at..].ToLowerInvariant()
            : null;
    }

    // A domain needs a point, so that names of machines in the network of the service are no addresses.
    [GeneratedRegex(
        """
        ^[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+)*@
        [a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+\z
        """,
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
            | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pattern();
}
