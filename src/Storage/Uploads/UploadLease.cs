using ConsumerSafety.Domain.Uploads;

namespace ConsumerSafety.Storage.Uploads;

/// <summary>
/// The right to work on an upload, which one node has at a time. It is written on with every batch; who has lost it
/// can write nothing more.
/// </summary>
/// <param name="Upload">The upload.</param>
/// <param name="Holder">Who has it: a text of its own for each claim.</param>
public sealed record UploadLease(Upload Upload, string Holder)
{
    /// <summary>How many notices were dealt with before.</summary>
    public int NoticesDone { get; init; }

    /// <summary>How many rows were dealt with before.</summary>
    public int RowsDone { get; init; }

    /// <summary>The lease after so many more.</summary>
    internal UploadLease Advance(IReadOnlyCollection<UploadNotice> notices) => this with
    {
        NoticesDone = NoticesDone + notices.Count,
        RowsDone = RowsDone + notices.Sum(notice => notice.Rows.Count),
    };
}
