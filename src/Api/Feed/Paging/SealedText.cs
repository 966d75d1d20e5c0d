using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ConsumerSafety.Api.Feed.Paging;

/// <summary>
/// What a link remembers, as text for a URL. It carries a checksum over itself and the query it was given for, so that
/// one that was damaged, edited or taken to another query is found out. It holds no secret.
/// </summary>
internal static class SealedText
{
    private const int ChecksumLength = 8;

    /// <summary>Seals JSON for a query.</summary>
    public static string Write(byte[] json, string query) =>
        Base64Url.EncodeToString([.. Checksum(json, query), .. json]);

    /// <summary>The JSON that was sealed for this query; null if the text is anything else.</summary>
    public static byte[]? Read(string text, string query)
    {
        if (!Base64Url.IsValid(text))
            return null;
        var bytes = Base64Url.DecodeFromChars(text);
        if (bytes.Length <= ChecksumLength)
            return null;
        var json = bytes[ChecksumLength..];
        return Checksum(json, query).AsSpan().SequenceEqual(bytes.AsSpan(0, ChecksumLength)) ? json : null;
    }

    private static byte[] Checksum(byte[] json, string query) =>
        SHA256.HashData([.. json, .. Encoding.UTF8.GetBytes(query)])[..ChecksumLength];
}
