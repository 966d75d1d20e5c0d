using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Files;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Domain.Uploads;

/// <summary>A file of notices that an agency takes in as one. Immutable; a move gives another.</summary>
/// <param name="Id">Its key, 32 hexadecimal digits, later ones greater.</param>
/// <param name="AgencyId">The agency all its notices belong to.</param>
/// <param name="UploadedBy">The account that uploaded it.</param>
/// <param name="FileName">The name of the file, up to 200 characters.</param>
/// <param name="Content">The bytes of the file.</param>
/// <param name="Shape">What it is.</param>
/// <param name="CreatedAt">When it was uploaded.</param>
public sealed record Upload(
    string Id, string AgencyId, string UploadedBy, string FileName, StoredContent Content,
    UploadShape Shape, DateTimeOffset CreatedAt)
{
    /// <summary>Where it stands.</summary>
    public UploadState State { get; init; }

    /// <summary>The name of who uploaded it, as people saw it then.</summary>
    public string UploadedByName { get; init; } = "";

    /// <summary>How many rows it has.</summary>
    public long Rows { get; init; }

    /// <summary>The kind of its notices; null while it is not known, and for JSON Lines, which say it.</summary>
    public NoticeKind? Kind { get; init; }

    /// <summary>The BCP 47 tag of the texts where rows do not say it.</summary>
    public string Language { get; init; } = "zh-CN";

    /// <summary>What parts the cells of CSV.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The columns of a table in the order of the file.</summary>
    public IReadOnlyList<UploadColumn> Columns { get; init; } = [];

    /// <summary>What people should know about the file: hidden sheets that are not read, merged cells.</summary>
    public IReadOnlyList<LocalizedText> Notes { get; init; } = [];

    /// <summary>What becomes of good rows beside bad ones, once that is decided.</summary>
    public UploadMode? Mode { get; init; }

    /// <summary>What its rows would come to, later what they came to; null until it is checked.</summary>
    public UploadCounts? Counts { get; init; }

    /// <summary>Why notices change, which their new versions say.</summary>
    public string? Reason { get; init; }

    /// <summary>The account that handed it to a reviewer.</summary>
    public string? SubmittedBy { get; init; }

    /// <summary>The account that agreed or gave it back.</summary>
    public string? ReviewedBy { get; init; }

    /// <summary>What the reviewer said.</summary>
    public string? ReviewComment { get; init; }

    /// <summary>The account that had it taken in without waiting for a reviewer.</summary>
    public string? UrgentBy { get; init; }

    /// <summary>Why that was.</summary>
    public string? UrgentReason { get; init; }

    /// <summary>Why it could not be taken in.</summary>
    public LocalizedText? Failure { get; init; }

    /// <summary>When it was recorded, or could not be.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>The account that had it taken back.</summary>
    public string? UndoneBy { get; init; }

    /// <summary>Why.</summary>
    public string? UndoReason { get; init; }

    /// <summary>How many notices were taken back.</summary>
    public long? Undone { get; init; }

    /// <summary>How many were left because they had changed since.</summary>
    public long? UndoRefused { get; init; }

    /// <summary>
    /// The accounts that made the keys with which it was uploaded, submitted or hurried, where others held these.
    /// </summary>
    public IReadOnlyList<string> KeyMakers { get; init; } = [];

    /// <summary>True for what was taken in urgently and still wants a reviewer.</summary>
    public bool AwaitsReviewAfterwards => UrgentBy is not null && ReviewedBy is null && State == UploadState.Done;

    /// <summary>True while the program works on it.</summary>
    public bool IsAtWork => State is UploadState.Checking or UploadState.Running or UploadState.Undoing;

    /// <summary>
    /// Whether somebody uploaded, submitted or hurried it, in person or with a key, and so must not review it.
    /// </summary>
    public bool IsWorkOf(Caller caller) => new[] { caller.AccountId, caller.KeyMaker }.OfType<string>().Any(id =>
        id == UploadedBy || id == SubmittedBy || id == UrgentBy || KeyMakers.Contains(id));

    /// <summary>The upload, remembering who stands behind what a caller does with it.</summary>
    public Upload WithWorkOf(Caller caller) =>
        caller.KeyMaker is not { } maker || KeyMakers.Contains(maker)
            ? this
            : this with { KeyMakers = [.. KeyMakers, maker] };

    /// <summary>The upload after a move; null where the move may not be made.</summary>
    public Upload? After(UploadMove move) =>
        UploadMoves.Find(State, move) is { } state ? this with { State = state } : null;
}
