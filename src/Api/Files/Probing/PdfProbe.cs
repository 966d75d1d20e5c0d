namespace ConsumerSafety.Api.Files.Probing;

/// <summary>
/// Looks for what makes a PDF act by itself. What is hidden in compressed objects is not found; files are therefore
/// given out to be saved, never shown within the site.
/// </summary>
internal static class PdfProbe
{
    private const int BufferSize = 64 * 1024;
    private const int Longest = 16;

    /// <summary>Reads the whole file once.</summary>
    public static async Task<ProbeResult> CheckAsync(Stream content, CancellationToken cancellationToken)
    {
        content.Position = 0;
        var buffer = new byte[BufferSize];
        var kept = 0;
        int count;
        while ((count = await content.ReadAsync(buffer.AsMemory(kept), cancellationToken)) > 0)
        {
            var length = kept + count;
            if (Acts(buffer.AsSpan(0, length)))
                return FileRefusals.Scripted;
            // A word may lie across two readings.
            kept = Math.Min(Longest, length);
            buffer.AsSpan(length - kept, kept).CopyTo(buffer);
        }
        return ContentKind.Pdf;
    }

    private static bool Acts(ReadOnlySpan<byte> text) =>
        text.IndexOf("/JavaScript"u8) >= 0 || text.IndexOf("/Launch"u8) >= 0;
}
