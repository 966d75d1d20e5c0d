using System.Text.RegularExpressions;

namespace ConsumerSafety.Api.Complaints.Cases;

/// <summary>
/// Hides passphrases from officers: the person finds that of a part in a message, and nobody else needs it.
/// </summary>
internal static partial class PassphraseVeil
{
    /// <summary>The text with every passphrase hidden; numbers, which are longer, stay.</summary>
    public static string Over(string text) => Pattern().Replace(text, "····-····-····");

    [GeneratedRegex("(?<![0-9A-Z-])[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}(?![0-9A-Z-])")]
    private static partial Regex Pattern();
}
