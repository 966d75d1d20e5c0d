using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Files.Probing;

/// <summary>How files begin that are not accepted, so that the reason can be told.</summary>
internal static class ForeignSignatures
{
    private static readonly (byte[] Start, LocalizedText Refusal)[] s_table =
    [
        ("MZ"u8.ToArray(), FileRefusals.Program), // Windows
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], FileRefusals.Program), // Linux
        ([0xCA, 0xFE, 0xBA, 0xBE], FileRefusals.Program), // Java, and macOS for several processors
        ([0xCE, 0xFA, 0xED, 0xFE], FileRefusals.Program), // macOS
        ([0xCF, 0xFA, 0xED, 0xFE], FileRefusals.Program),
        ("#!"u8.ToArray(), FileRefusals.Program),
        ("dex\n"u8.ToArray(), FileRefusals.Program), // Android
        ([0, (byte)'a', (byte)'s', (byte)'m'], FileRefusals.Program), // WebAssembly
        ([0x4C, 0, 0, 0, 1, 0x14, 2, 0], FileRefusals.Program), // a Windows shortcut
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], FileRefusals.OldOffice),
        ("GIF8"u8.ToArray(), FileRefusals.OtherPicture),
        ("BM"u8.ToArray(), FileRefusals.OtherPicture),
        ([(byte)'I', (byte)'I', 0x2A, 0], FileRefusals.OtherPicture), // TIFF
        ([(byte)'M', (byte)'M', 0, 0x2A], FileRefusals.OtherPicture),
        ("Rar!"u8.ToArray(), FileRefusals.Archive),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], FileRefusals.Archive),
        ([0x1F, 0x8B], FileRefusals.Archive), // gzip
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0], FileRefusals.Archive),
    ];

    /// <summary>Why content with this beginning, which is none of ours, is refused.</summary>
    public static LocalizedText Explain(ReadOnlySpan<byte> head)
    {
        foreach (var (start, refusal) in s_table)
            if (head.StartsWith(start))
                return refusal;
        return FileRefusals.Unknown;
    }
}
