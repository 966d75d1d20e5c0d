using Microsoft.Extensions.Primitives;

namespace ConsumerSafety.Api.Programs.Idempotency;

/// <summary>Reads the header <c>Idempotency-Key</c>.</summary>
internal static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";
    public const string Expected = "one key of 1 to 255 printable ASCII characters, such as a UUID in double quotes";
    private const int MaxLength = 255;

    /// <summary>
    /// The key. A string of RFC 9651, in quotes, is what the draft asks for; without quotes, as most programs send it,
    /// it is taken as it stands.
    /// </summary>
    public static string? Parse(StringValues header)
    {
        if (header is not [{ Length: > 0 } text])
            return null;
        var isQuoted = text is ['"', .., '"'] && text.Length > 2;
        var key = isQuoted ? text[1..^1] : text;
        return key.Length <= MaxLength && key.All(letter => letter is > ' ' and <= '~' and not '"' and not '\\')
            ? key
            : null;
    }
}
