using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Domain.Uploads;

/// <summary>What became, or would become, of a row.</summary>
public enum UploadAction
{
    /// <summary>Its notice is new.</summary>
    Added,

    /// <summary>Its notice has a new version.</summary>
    Changed,

    /// <summary>It says nothing new.</summary>
    Unchanged,

    /// <summary>It is not taken.</summary>
    Rejected,
}

/// <summary>Something to be said about a row.</summary>
/// <param name="Column">The column of the file, or the property; null when it is about the whole row.</param>
/// <param name="Value">The value found, shortened; null when there was none.</param>
/// <param name="Reason">What is wrong, in both languages.</param>
/// <param name="Severity">Whether the row is rejected for it.</param>
public sealed record UploadRemark(string? Column, string? Value, LocalizedText Reason, FaultSeverity Severity);

/// <summary>A row of an uploaded file, and what became of it.</summary>
/// <param name="Ordinal">The place of its notice, from 0, in the order in which notices are recorded.</param>
/// <param name="Part">0 for the first row of a notice, 1 for its second.</param>
/// <param name="Location">Where a person finds it: a line or row, <c>12</c>, or <c>Sheet1!A12</c>.</param>
/// <param name="Label">Reference number and title, shortened.</param>
public sealed record UploadRow(int Ordinal, int Part, string Location, string Label)
{
    /// <summary>What became of it.</summary>
    public UploadAction Action { get; init; } = UploadAction.Rejected;

    /// <summary>The public number of its notice; null when it is not in the catalogue.</summary>
    public string? NoticeId { get; init; }

    /// <summary>The version before; 0 for a new notice.</summary>
    public int VersionBefore { get; init; }

    /// <summary>The version after; 0 when nothing was recorded.</summary>
    public int VersionAfter { get; init; }

    /// <summary>Why it is rejected, or what is marked on it.</summary>
    public IReadOnlyList<UploadRemark> Remarks { get; init; } = [];

    /// <summary>Whether it was taken back: null when nobody asked, false when its notice had changed since.</summary>
    public bool? IsUndone { get; init; }
}
