namespace ConsumerSafety.Api.Files.Probing;

/// <summary>Finds what a content is from its bytes alone.</summary>
internal static class ContentProbe
{
    private const int HeadLength = 4096;

    /// <summary>Reads as much of a content as it takes; it can be read from any place.</summary>
    public static async Task<ProbeResult> FindAsync(Stream content, CancellationToken cancellationToken)
    {
        var buffer = new byte[HeadLength];
        var count = await content.ReadAtLeastAsync(buffer, HeadLength, false, cancellationToken);
        content.Position = 0;
        var head = buffer.AsMemory(0, count);
        if (count == 0)
            return FileRefusals.Empty;
        if (Signature(head.Span) is { } found)
            return found == ContentKind.Pdf ? await PdfProbe.CheckAsync(content, cancellationToken) : found;
        if (head.Span.StartsWith("PK\x03\x04"u8))
            return await OfficeProbe.FindAsync(content, cancellationToken);
        if (IsBoxed(head.Span))
            return BrandProbe.Find(head.Span);
        return await TextProbe.IsTextAsync(content, cancellationToken)
            ? TextProbe.Find(head.Span)
            : ForeignSignatures.Explain(head.Span);
    }

    private static ContentKind? Signature(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? ContentKind.Jpeg
        : head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10])
            ? ContentKind.Png
        : head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..12].SequenceEqual("WEBP"u8) ? ContentKind.WebP
        : head.StartsWith("%PDF-"u8) ? ContentKind.Pdf
        : null;

    private static bool IsBoxed(ReadOnlySpan<byte> head) => head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8);
}
