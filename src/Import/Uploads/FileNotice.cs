using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Import.Uploads;

/// <summary>A row of an uploaded file, as part of a notice.</summary>
/// <param name="Location">Where a person finds it: <c>12</c>, or <c>Sheet1!A12</c>.</param>
/// <param name="Faults">Why it is rejected, or what is marked on it.</param>
public sealed record FileNoticeRow(string Location, IReadOnlyList<RowFault> Faults);

/// <summary>A notice that one or several rows of an uploaded file make.</summary>
/// <param name="Notice">The notice; null when its rows are rejected.</param>
/// <param name="Reference">The reference number its rows name, if they name one.</param>
/// <param name="Rows">Its rows in the order of the file.</param>
public sealed record FileNotice(Notice? Notice, string? Reference, IReadOnlyList<FileNoticeRow> Rows);
