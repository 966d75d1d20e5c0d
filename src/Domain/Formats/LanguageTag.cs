namespace ConsumerSafety.Domain.Formats;

/// <summary>
/// Well-formed language tags (BCP 47, RFC 5646): a language, then subtags of one to eight letters or digits.
/// </summary>
public static class LanguageTag
{
    /// <summary>Whether a text is one.</summary>
    public static bool IsValid(string? text)
    {
        if (text is not { Length: >= 2 and <= 35 })
            return false;
        var length = 0;
        var isLanguage = true;
        foreach (var character in text)
        {
            if (character == '-')
            {
                if (length == 0 || (isLanguage && length < 2))
                    return false;
                (length, isLanguage) = (0, false);
            }
            else if (++length > 8
                || !(isLanguage ? char.IsAsciiLetter(character) : char.IsAsciiLetterOrDigit(character)))
            {
                return false;
            }
        }
        return length >= (isLanguage ? 2 : 1);
    }
}
