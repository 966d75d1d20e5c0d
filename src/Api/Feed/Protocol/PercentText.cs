using System.Text;
using ConsumerSafety.Api.Feed.Errors;

namespace ConsumerSafety.Api.Feed.Protocol;

/// <summary>Finds faults in percent-encoded text, which a lenient decoder would pass on.</summary>
internal static class PercentText
{
    private static readonly UTF8Encoding s_strict = new(false, throwOnInvalidBytes: true);

    /// <summary>
    /// Throws <see cref="FeedException"/> (400) unless every percent sign begins a byte, the bytes are UTF-8 and none
    /// is NUL (RFC 3986, 2.1).
    /// </summary>
    public static void Check(string text)
    {
        Span<byte> bytes = stackalloc byte[text.Length < 256 ? 256 : 0];
        var run = bytes.Length == 0 ? new byte[text.Length] : bytes;
        for (var at = text.IndexOf('%', StringComparison.Ordinal); at >= 0;)
        {
            var length = 0;
            for (; at < text.Length && text[at] == '%'; at += 3)
                run[length++] = ReadByte(text, at);
            CheckRun(run[..length], text, at);
            at = text.IndexOf('%', at);
        }
    }

    private static byte ReadByte(string text, int at)
    {
        if (at + 2 >= text.Length || !char.IsAsciiHexDigit(text[at + 1]) || !char.IsAsciiHexDigit(text[at + 2]))
            throw Wrong(text, at, "A percent sign is followed by two hexadecimal digits; a single one is written %25.");
        return Convert.FromHexString(text.AsSpan(at + 1, 2))[0];
    }

    private static void CheckRun(ReadOnlySpan<byte> run, string text, int at)
    {
        if (run.Contains((byte)0))
            throw Wrong(text, at, "NUL cannot be part of an address.");
        try
        {
            s_strict.GetCharCount(run);
        }
        catch (DecoderFallbackException)
        {
            throw Wrong(text, at, "Percent-encoded characters have to be UTF-8.");
        }
    }

    private static FeedException Wrong(string text, int at, string message) =>
        FeedException.Invalid("URL", $"{message} (near '{text[Math.Max(0, at - 12)..Math.Min(text.Length, at + 8)]}')");
}
