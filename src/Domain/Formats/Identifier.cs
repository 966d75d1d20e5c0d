namespace ConsumerSafety.Domain.Formats;

/// <summary>Identifiers of agencies and campaigns: lower-case letters, digits, and hyphens between them.</summary>
public static class Identifier
{
    private const int MaximumLength = 64;

    /// <summary>Whether a text has the form.</summary>
    public static bool IsValid(string? text)
    {
        if (text is not { Length: > 0 and <= MaximumLength } || text[0] == '-' || text[^1] == '-')
            return false;
        foreach (var character in text)
            if (!char.IsAsciiLetterLower(character) && !char.IsAsciiDigit(character) && character != '-')
                return false;
        return true;
    }
}
