using System.Collections.Frozen;

namespace ConsumerSafety.Api.Files;

/// <summary>A form in which files are accepted.</summary>
/// <param name="Ending">How their names end, in small letters with the dot.</param>
/// <param name="MediaType">As which they are given out.</param>
/// <param name="Kind">What has to be in them.</param>
internal sealed record FileFormat(string Ending, string MediaType, ContentKind Kind)
{
    private static readonly FileFormat[] s_all =
    [
        new(".jpg", "image/jpeg", ContentKind.Jpeg),
        new(".jpeg", "image/jpeg", ContentKind.Jpeg),
        new(".png", "image/png", ContentKind.Png),
        new(".webp", "image/webp", ContentKind.WebP),
        new(".pdf", "application/pdf", ContentKind.Pdf),
        new(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ContentKind.Workbook),
        new(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ContentKind.Document),
        new(".csv", "text/csv", ContentKind.Text),
        new(".txt", "text/plain", ContentKind.Text),
        new(".mp4", "video/mp4", ContentKind.Mp4),
    ];

    private static readonly FrozenDictionary<string, FileFormat> s_byEnding =
        s_all.ToFrozenDictionary(format => format.Ending, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every ending, for people and for <c>accept</c> of a form.</summary>
    public static IEnumerable<string> Endings => s_all.Select(format => format.Ending);

    /// <summary>Whether files of it are made anew before they are kept.</summary>
    public bool IsPicture => Kind is ContentKind.Jpeg or ContentKind.Png or ContentKind.WebP;

    /// <summary>The format that a name claims; null when its ending is none of ours.</summary>
    public static FileFormat? Find(string name) => s_byEnding.GetValueOrDefault(Path.GetExtension(name));
}
