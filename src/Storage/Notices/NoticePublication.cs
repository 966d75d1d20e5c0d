using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Storage.Log;

namespace ConsumerSafety.Storage.Notices;

/// <summary>
/// Records what was written here rather than taken from a file: a new notice needs no reference number, and one that is
/// taken does not turn it into a correction of another notice.
/// </summary>
internal static class NoticePublication
{
    /// <summary>Records a new notice.</summary>
    public static async Task<RecordOutcome> AddAsync(
        WriteTransaction write, Notice notice, CancellationToken cancellationToken)
    {
        var normal = NoticeContent.Normalize(notice);
        var tables = new NoticeTables(write.Session);
        var publishers = await tables.FindPublishersAsync([normal.PublisherId], cancellationToken);
        if (publishers.Count == 0)
            return new(RecordAction.Refused, null, 0, Refusals.UnknownPublisher(normal.PublisherId));
        if (await FindTakenAsync(tables, normal, cancellationToken) is { } taken)
            return taken;
        var recorder = await OpenAsync(write, cancellationToken);
        var state = recorder.Add(normal with { Id = null }, NoticeFingerprint.Of(normal));
        await recorder.FlushAsync(cancellationToken);
        return new(RecordAction.Added, state.Id, state.Version);
    }

    /// <summary>Records the next version of a notice that is here and in force.</summary>
    public static async Task<RecordOutcome> CorrectAsync(
        WriteTransaction write, Notice notice, CancellationToken cancellationToken)
    {
        var normal = NoticeContent.Normalize(notice);
        var tables = new NoticeTables(write.Session);
        var state = (await tables.FindByIdsAsync([normal.Id!], cancellationToken)).SingleOrDefault();
        if (state is null)
            return new(RecordAction.Refused, null, 0, Refusals.UnknownNotice(normal.Id!));
        if (state.PublisherId != normal.PublisherId)
            return new(RecordAction.Refused, state.Id, 0, Refusals.IdTaken(state.Id));
        if (state.Kind != normal.Kind)
            return new(RecordAction.Refused, state.Id, 0, Refusals.OtherKind(state.Id, state.Kind));
        if (state.Status == NoticeStatus.Withdrawn)
            return new(RecordAction.Refused, state.Id, 0, Refusals.Withdrawn(state.Id));
        if (await FindTakenAsync(tables, normal, cancellationToken) is { } taken)
            return taken;
        var fingerprint = NoticeFingerprint.Of(normal);
        if (state.Fingerprint.AsSpan().SequenceEqual(fingerprint))
            return new(RecordAction.Unchanged, state.Id, state.Version);
        var recorder = await OpenAsync(write, cancellationToken);
        var version = normal with
        {
            Version = state.Version + 1, Status = NoticeStatus.Corrected, UpdatedAt = write.Now,
        };
        recorder.Update(state, version, fingerprint);
        await recorder.FlushAsync(cancellationToken);
        return new(RecordAction.Updated, state.Id, state.Version);
    }

    private static async Task<NoticeRecorder> OpenAsync(WriteTransaction write, CancellationToken token) =>
        new(write, await NumberSeries.ReadAsync(write.Session, token));

    private static async Task<RecordOutcome?> FindTakenAsync(
        NoticeTables tables, Notice notice, CancellationToken token)
    {
        if (notice.ReferenceNumber is not { } reference)
            return null;
        var holders = await tables.FindByReferencesAsync([(notice.PublisherId, reference)], token);
        return holders.Find(holder => holder.Id != notice.Id) is { } other
            ? new(RecordAction.Refused, other.Id, 0, Refusals.ReferenceTaken(reference, other.Id))
            : null;
    }
}
