using System.IO.Compression;
using ConsumerSafety.Api.Feed.Protocol;
using Microsoft.AspNetCore.Http;

namespace ConsumerSafety.Api.Feed.Output;

/// <summary>Compresses bodies as the client allows: quickly on the fly, better when the result is kept.</summary>
internal static class Compression
{
    private const int WorthFrom = 1024;

    /// <summary>Whether a response may be compressed: it is text, and is not compressed or a part yet.</summary>
    public static bool IsPossible(HttpResponse response, ContentCoding coding) =>
        coding != ContentCoding.Identity
        && response.Headers.ContentEncoding.Count == 0
        && response.Headers.ContentRange.Count == 0
        && response.ContentType is { } type
        && (type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase)
            || type.StartsWith("application/xml", StringComparison.OrdinalIgnoreCase)
            || type.StartsWith("application/x-ndjson", StringComparison.OrdinalIgnoreCase)
            || type.StartsWith("multipart/mixed", StringComparison.OrdinalIgnoreCase)
            || type.StartsWith("text/", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a body of this many bytes gains from it.</summary>
    public static bool IsWorthIt(HttpResponse response, ContentCoding coding, int length) =>
        length >= WorthFrom && IsPossible(response, coding);

    /// <summary>Says how the body is compressed; its length is not known any more.</summary>
    public static void Announce(HttpResponse response, ContentCoding coding)
    {
        response.Headers.ContentEncoding = ContentCodings.Name(coding);
        response.ContentLength = null;
    }

    /// <summary>A stream that compresses what is written to it.</summary>
    public static Stream Open(Stream output, ContentCoding coding, bool isKept = false)
    {
        var level = isKept ? CompressionLevel.Optimal : CompressionLevel.Fastest;
        return coding == ContentCoding.Brotli
            ? new BrotliStream(output, level, leaveOpen: true)
            : new GZipStream(output, level, leaveOpen: true);
    }

    /// <summary>Compresses a whole body.</summary>
    public static ReadOnlyMemory<byte> Encode(ReadOnlySpan<byte> body, ContentCoding coding, bool isKept)
    {
        var encoded = new MemoryStream(body.Length / 4);
        using (var encoder = Open(encoded, coding, isKept))
            encoder.Write(body);
        return encoded.GetBuffer().AsMemory(0, (int)encoded.Length);
    }
}
