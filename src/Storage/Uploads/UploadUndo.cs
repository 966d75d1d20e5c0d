using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Uploads;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Notices;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Uploads;

/// <summary>
/// Takes back what an upload recorded: a new notice is withdrawn, a changed one gets its content of before as a new
/// version. A notice that has changed since is left as it is.
/// </summary>
internal static class UploadUndo
{
    private static readonly Statement s_readBefore = new(dialect => $"""
        SELECT
            u.NoticeId,
            r.Content
        FROM
            {dialect.Strings("@Ids")} AS w
            INNER JOIN UploadRows AS u ON u.NoticeId = w.Item
            INNER JOIN Revisions AS r ON r.NoticeId = u.NoticeId AND r.Version = u.VersionBefore
        WHERE
            u.UploadId = @UploadId
            AND u.Part = 0
            AND u.Action = 'Changed'
        """);

    /// <summary>Takes the next notices back and gives how many were looked at.</summary>
    public static async Task<int> RunAsync(
        WriteTransaction write, Upload upload, int limit, CancellationToken token)
    {
        var rows = await UploadRowTable.ReadUndoableAsync(write.Session, upload.Id, limit, token);
        if (rows.Count == 0)
            return 0;
        var ids = rows.Select(row => row.NoticeId!).Distinct().ToList();
        var tables = new NoticeTables(write.Session);
        var states = (await tables.FindByIdsAsync(ids, token)).ToDictionary(state => state.Id);
        var present = (await NoticeReader.FindAsync(write.Session, JsonArray.Of(ids), token))
            .ToDictionary(held => held.Notice.Id!, held => held.Notice);
        var before = await ReadBeforeAsync(write.Session, upload.Id, ids, token);
        var taken = (await tables.FindByReferencesAsync(
                before.Values.Where(notice => notice.ReferenceNumber is not null)
                    .Select(notice => (notice.PublisherId, notice.ReferenceNumber!)), token))
            .ToDictionary(state => (state.PublisherId, state.ReferenceNumber!), state => state.Id);
        var recorder = new NoticeRecorder(write, await NumberSeries.ReadAsync(write.Session, token));
        HashSet<string> undone = [];
        foreach (var row in rows)
        {
            var state = states[row.NoticeId!];
            if (state.Version != row.VersionAfter)
                continue;
            var earlier = row.Action == UploadAction.Changed ? before[row.NoticeId!] : null;
            if (earlier?.ReferenceNumber is { } reference
                && taken.TryGetValue((earlier.PublisherId, reference), out var holder) && holder != row.NoticeId)
                continue;
            var fingerprint = earlier is null ? state.Fingerprint : NoticeFingerprint.Of(earlier);
            recorder.Update(state, Version(earlier, present[row.NoticeId!], state, upload, write.Now), fingerprint);
            undone.Add(row.NoticeId!);
        }
        await recorder.FlushAsync(token);
        await UploadRowTable.MarkUndoneAsync(write.Session, upload.Id, undone, isUndone: true, token);
        await UploadRowTable.MarkUndoneAsync(
            write.Session, upload.Id, [.. ids.Where(id => !undone.Contains(id))], isUndone: false, token);
        return rows.Count;
    }

    private static Notice Version(
        Notice? earlier, Notice present, NoticeState state, Upload upload, DateTimeOffset now) =>
        (earlier ?? present) with
        {
            Version = state.Version + 1,
            Status = earlier is null or { Status: NoticeStatus.Withdrawn }
                ? NoticeStatus.Withdrawn : NoticeStatus.Corrected,
            UpdatedAt = now,
            ChangeReason = upload.UndoReason,
        };

    private static async Task<Dictionary<string, Notice>> ReadBeforeAsync(
        Session session, string uploadId, IReadOnlyList<string> ids, CancellationToken token)
    {
        var found = await session.QueryAsync<Before>(
            s_readBefore, new { UploadId = uploadId, Ids = JsonArray.Of(ids) }, token);
        return found.DistinctBy(row => row.NoticeId)
            .ToDictionary(row => row.NoticeId, row => NoticeJson.ReadNotice(row.Content));
    }

    private sealed class Before
    {
        public string NoticeId { get; init; } = "";

        public byte[] Content { get; init; } = [];
    }
}
