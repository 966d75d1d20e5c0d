using System.Buffers;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Domain.Formats;

/// <summary>Absolute http and https addresses (RFC 3986, and RFC 3987 for letters beyond ASCII).</summary>
internal static class WebAddress
{
    private static readonly SearchValues<char> s_foreign = SearchValues.Create(" \t\r\n<>\"\\^`{|}");

    public static bool IsValid(string? text)
    {
        if (text is null || text.Length > Limits.Address)
            return false;
        var rest = text.AsSpan();
        if (rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            rest = rest[8..];
        else if (rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            rest = rest[7..];
        else
            return false;
        var end = rest.IndexOfAny('/', '?', '#');
        var host = end < 0 ? rest : rest[..end];
        return !host.IsEmpty && (char.IsLetterOrDigit(host[0]) || host[0] == '[') && rest.IndexOfAny(s_foreign) < 0;
    }

    /// <summary>True for <c>javascript:</c>, <c>data:</c> and whatever else a page must never link to.</summary>
    public static bool HasOtherScheme(string text)
    {
        // Browsers pass over white space and control characters in front of a scheme and within it.
        Span<char> scheme = stackalloc char[16];
        var length = 0;
        foreach (var character in text)
        {
            if (character <= ' ')
                continue;
            if (character == ':')
                return length > 0 && !(scheme[..length] is "http" or "https") && !scheme[..length].Contains('.');
            if (length == scheme.Length || !(char.IsAsciiLetterOrDigit(character) || character is '+' or '-' or '.'))
                return false;
            scheme[length++] = char.ToLowerInvariant(character);
        }
        return false;
    }
}
