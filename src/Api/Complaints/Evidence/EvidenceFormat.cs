using ConsumerSafety.Api.Files;

namespace ConsumerSafety.Api.Complaints.Evidence;

/// <summary>A form in which evidence is accepted.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="MediaType">As which it is given out.</param>
/// <param name="Endings">How names may end; the first is given to names that end otherwise.</param>
internal sealed record EvidenceFormat(ContentKind Kind, string MediaType, params string[] Endings)
{
    private static readonly EvidenceFormat[] s_all =
    [
        new(ContentKind.Jpeg, "image/jpeg", ".jpg", ".jpeg"),
        new(ContentKind.Png, "image/png", ".png"),
        new(ContentKind.WebP, "image/webp", ".webp"),
        new(ContentKind.Heic, "image/heic", ".heic", ".heif"),
        new(ContentKind.Pdf, "application/pdf", ".pdf"),
        new(ContentKind.Mp4, "video/mp4", ".mp4", ".m4v"),
    ];

    /// <summary>Every ending, for <c>accept</c> of a form.</summary>
    public static IEnumerable<string> AllEndings => s_all.SelectMany(format => format.Endings);

    /// <summary>The form of a content; null when such is not accepted.</summary>
    public static EvidenceFormat? Find(ContentKind kind) => s_all.FirstOrDefault(format => format.Kind == kind);

    /// <summary>A name that makes no program take the file for something else.</summary>
    public string Name(string name) =>
        Endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase)
            ? name
            : Path.GetFileNameWithoutExtension(name) + Endings[0];
}
