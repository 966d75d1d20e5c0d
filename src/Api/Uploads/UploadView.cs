using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Uploads;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Storage.Uploads;

namespace ConsumerSafety.Api.Uploads;

/// <summary>An upload as programs see it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="AgencyId">The agency its notices belong to.</param>
/// <param name="FileName">The name of the file.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Shape">What the file is.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="RowsDone">How many rows the work under way has dealt with; null when none is under way.</param>
internal sealed record UploadView(
    string Id, string AgencyId, string FileName, UploadState State, UploadShape Shape, long Rows, int? RowsDone)
{
    public NoticeKind? Kind { get; init; }

    public string Language { get; init; } = "";

    public IReadOnlyList<UploadColumn> Columns { get; init; } = [];

    public IReadOnlyList<LocalizedText> Notes { get; init; } = [];

    public UploadMode? Mode { get; init; }

    public UploadCounts? Counts { get; init; }

    public string? ReviewComment { get; init; }

    public bool AwaitsReviewAfterwards { get; init; }

    public LocalizedText? Failure { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public long? Undone { get; init; }

    public long? UndoRefused { get; init; }

    public static UploadView Of(Upload upload, UploadProgress? progress) => new(
        upload.Id, upload.AgencyId, upload.FileName, upload.State, upload.Shape, upload.Rows, progress?.RowsDone)
    {
        Kind = upload.Kind,
        Language = upload.Language,
        Columns = upload.Columns,
        Notes = upload.Notes,
        Mode = upload.Mode,
        Counts = upload.Counts,
        ReviewComment = upload.ReviewComment,
        AwaitsReviewAfterwards = upload.AwaitsReviewAfterwards,
        Failure = upload.Failure,
        CreatedAt = upload.CreatedAt,
        FinishedAt = upload.FinishedAt,
        Undone = upload.Undone,
        UndoRefused = upload.UndoRefused,
    };
}
