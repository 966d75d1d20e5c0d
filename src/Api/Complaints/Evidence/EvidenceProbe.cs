using System.Buffers.Binary;
using System.Text;
using ConsumerSafety.Api.Files;
using ConsumerSafety.Api.Files.Probing;

namespace ConsumerSafety.Api.Complaints.Evidence;

/// <summary>Finds from its bytes alone what a file is that is handed in as evidence.</summary>
internal static class EvidenceProbe
{
    private const int HeadLength = 512;
    private const int BrandLength = 4;

    // ISO/IEC 23008-12, annex B: pictures coded as HEVC.
    private static readonly string[] s_heic = ["heic", "heix", "heim", "heis"];

    /// <summary>Reads as much of it as it takes; it can be read from any place.</summary>
    public static async Task<ProbeResult> FindAsync(Stream content, CancellationToken cancellationToken)
    {
        content.Position = 0;
        var head = new byte[HeadLength];
        var count = await content.ReadAtLeastAsync(head, HeadLength, false, cancellationToken);
        if (IsHeic(head.AsSpan(0, count)))
            return ContentKind.Heic;
        content.Position = 0;
        var found = await ContentProbe.FindAsync(content, cancellationToken);
        return found.Refusal is { } refusal ? EvidenceRefusals.Of(refusal)
            : EvidenceFormat.Find(found.Kind!.Value) is null ? EvidenceRefusals.NoText
            : found;
    }

    // Some name the general brand first and what they are coded as behind it.
    private static bool IsHeic(ReadOnlySpan<byte> head)
    {
        const int firstBrand = 8;
        if (head.Length < 16 || !head[4..8].SequenceEqual("ftyp"u8))
            return false;
        var end = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(head), (uint)head.Length);
        List<string> brands = [];
        for (var at = firstBrand; at + BrandLength <= end; at += BrandLength)
            brands.Add(Encoding.Latin1.GetString(head.Slice(at, BrandLength)));
        return brands.Count > 0
            && (s_heic.Contains(brands[0]) || (brands[0] == "mif1" && brands.Exists(s_heic.Contains)));
    }
}
