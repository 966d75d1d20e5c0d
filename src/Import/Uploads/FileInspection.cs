using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Uploads;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Import.Uploads;

/// <summary>What a first look at an uploaded file found.</summary>
/// <param name="Shape">What it is.</param>
/// <param name="Rows">How many rows it has.</param>
public sealed record FileInspection(UploadShape Shape, long Rows)
{
    /// <summary>Why it is not taken; null when it is.</summary>
    public LocalizedText? Refusal { get; init; }

    /// <summary>The kind its headings tell; null when they do not, and for JSON Lines.</summary>
    public NoticeKind? Kind { get; init; }

    /// <summary>What parts the cells of CSV.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The columns with what they probably fill.</summary>
    public IReadOnlyList<UploadColumn> Columns { get; init; } = [];

    /// <summary>What people should know.</summary>
    public IReadOnlyList<LocalizedText> Notes { get; init; } = [];

    /// <summary>The file is not taken.</summary>
    public static FileInspection Refused(LocalizedText reason) => new(UploadShape.Csv, 0) { Refusal = reason };
}
