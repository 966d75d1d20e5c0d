using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Uploads;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Notices;

namespace ConsumerSafety.Storage.Uploads;

/// <summary>Records notices of an uploaded file, which may do less than an import of the whole catalogue may.</summary>
internal static class UploadRecorder
{
    /// <summary>Records a batch and gives every row of it with what became of it.</summary>
    /// <param name="write">The transaction.</param>
    /// <param name="notices">The batch.</param>
    /// <param name="reason">Why notices change.</param>
    /// <param name="token">Ends the attempt.</param>
    public static async Task<List<UploadRow>> RecordAsync(
        WriteTransaction write, IReadOnlyList<UploadNotice> notices, string reason, CancellationToken token)
    {
        var known = await FindKnownAsync(write, notices, token);
        var refusals = notices.Select(notice => Refuse(notice.Notice, known)).ToList();
        var recorded = notices.Where((notice, i) => notice.Notice is not null && refusals[i] is null)
            .Select(notice => Shape(notice.Notice!, known(notice.Notice!), reason)).ToList();
        var outcomes = recorded.Count == 0 ? [] : await NoticeBatch.RecordAsync(write, recorded, token);
        List<UploadRow> rows = [];
        var next = 0;
        for (var i = 0; i < notices.Count; i++)
            rows.AddRange(notices[i].Notice is null ? notices[i].Rows
                : refusals[i] is { } refusal ? Reject(notices[i].Rows, refusal)
                : Tell(notices[i].Rows, outcomes[next++]));
        return rows;
    }

    private static async Task<Func<Notice, NoticeState?>> FindKnownAsync(
        WriteTransaction write, IReadOnlyList<UploadNotice> notices, CancellationToken token)
    {
        var tables = new NoticeTables(write.Session);
        var given = notices.Select(notice => notice.Notice).OfType<Notice>().ToList();
        var byId = (await tables.FindByIdsAsync(given.Select(notice => notice.Id).OfType<string>(), token))
            .ToDictionary(state => state.Id);
        var byReference = (await tables.FindByReferencesAsync(
                given.Where(notice => notice.ReferenceNumber is not null)
                    .Select(notice => (notice.PublisherId, notice.ReferenceNumber!.Trim())), token))
            .ToDictionary(state => (state.PublisherId, state.ReferenceNumber!));
        return notice => notice.Id is { } id ? byId.GetValueOrDefault(id)
            : byReference.GetValueOrDefault((notice.PublisherId, notice.ReferenceNumber?.Trim() ?? ""));
    }

    private static LocalizedText? Refuse(Notice? notice, Func<Notice, NoticeState?> known)
    {
        if (notice is null)
            return null;
        var state = known(notice);
        if (notice.Id is { } id && (state is null || state.PublisherId != notice.PublisherId))
            return UploadRefusals.NotOwn(id);
        return notice.Status == NoticeStatus.Withdrawn && state?.Status != NoticeStatus.Withdrawn
            ? UploadRefusals.MayNotWithdraw : null;
    }

    /// <summary>The catalogue says how a notice stands; a file says only what is in it.</summary>
    private static Notice Shape(Notice notice, NoticeState? state, string reason) => notice with
    {
        Version = 1,
        UpdatedAt = null,
        Status = NoticeStatus.Published,
        ChangeReason = state is null or { Status: NoticeStatus.Withdrawn } ? null : reason,
    };

    private static IEnumerable<UploadRow> Reject(IReadOnlyList<UploadRow> rows, LocalizedText reason) =>
        rows.Select(row => row with
        {
            Action = UploadAction.Rejected,
            Remarks = [.. row.Remarks, new UploadRemark(null, null, reason, FaultSeverity.Error)],
        });

    private static IEnumerable<UploadRow> Tell(IReadOnlyList<UploadRow> rows, RecordOutcome outcome) =>
        outcome.Action == RecordAction.Refused ? Reject(rows, outcome.Reason!) : rows.Select(row => row with
        {
            Action = outcome.Action switch
            {
                RecordAction.Added => UploadAction.Added,
                RecordAction.Updated => UploadAction.Changed,
                _ => UploadAction.Unchanged,
            },
            NoticeId = outcome.Id,
            VersionBefore = outcome.Action == RecordAction.Unchanged ? outcome.Version : outcome.Version - 1,
            VersionAfter = outcome.Version,
        });
}
