using Microsoft.Extensions.Primitives;

namespace ConsumerSafety.Api.Programs.Idempotency;

/// <summary>Reads the header <c>Idempotency-Key</c>.</summary>
internal static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";
    public const string Expected = "one key of 1 to 255 printable ASCII characters, such as a UUID in double quotes";
    public const string ExpectedAlone =
        "one key of 16 to 255 printable ASCII characters that nobody else can think of, such as a UUID";
    private const int MaxLength = 255;
    private const int MinLengthAlone = 16;

    /// <summary>
    /// The key. A string of RFC 9651, in quotes, is what the draft asks for; without quotes, as most programs send it,
    /// it is taken as it stands.
    /// </summary>
    /// <param name="header">The header.</param>
    /// <param name="isAlone">Whether nothing else says whose request it is.</param>
    public static string? Parse(StringValues header, bool isAlone = false)
    {
        if (header is not [{ Length: > 0 } text])
            return null;
        var isQuoted = text is ['"', .., '"'] && text.Length > 2;
        var key = isQuoted ? text[1..^1] : text;
        return key.Length <= MaxLength && key.Length >= (isAlone ? MinLengthAlone : 1)
            && key.All(letter => letter is > ' ' and <= '~' and not '"' and not '\\')
            ? key
            : null;
    }
}
