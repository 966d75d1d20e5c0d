namespace ConsumerSafety.Api.Files;

/// <summary>What a content is, whatever its name says.</summary>
internal enum ContentKind
{
    /// <summary>A JPEG picture.</summary>
    Jpeg,

    /// <summary>A PNG picture.</summary>
    Png,

    /// <summary>A WebP picture.</summary>
    WebP,

    /// <summary>A PDF document.</summary>
    Pdf,

    /// <summary>A workbook of Office Open XML.</summary>
    Workbook,

    /// <summary>A text document of Office Open XML.</summary>
    Document,

    /// <summary>Text without control characters, CSV included.</summary>
    Text,

    /// <summary>An MPEG-4 video.</summary>
    Mp4,

    /// <summary>A HEIC picture; taken as evidence alone.</summary>
    Heic,
}
