using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Uploads;

namespace ConsumerSafety.Storage.Uploads;

/// <summary>A notice of an uploaded file with the rows that made it.</summary>
/// <param name="Notice">The notice; null when its rows are rejected already.</param>
/// <param name="Rows">Its rows, with what is to be said of them.</param>
public sealed record UploadNotice(Notice? Notice, IReadOnlyList<UploadRow> Rows);
