using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Notices;

/// <summary>Puts a withdrawn notice in force again.</summary>
internal static class NoticeReinstatement
{
    private const int ReasonLimit = 2000;

    /// <summary>Records the version that reinstates a notice.</summary>
    public static async Task<RecordOutcome> RecordAsync(
        WriteTransaction write, string id, string reason, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(reason))
            return new(RecordAction.Refused, id, 0, Refusals.NoReasonToReinstate);
        if (reason.Length > ReasonLimit)
            return new(RecordAction.Refused, id, 0, Refusals.TooLong(nameof(Notice.ChangeReason), ReasonLimit));
        var state = (await new NoticeTables(write.Session).FindByIdsAsync([id], cancellationToken)).SingleOrDefault();
        if (state is null)
            return new(RecordAction.Refused, null, 0, Refusals.UnknownNotice(id));
        if (state.Status != NoticeStatus.Withdrawn)
            return new(RecordAction.Unchanged, id, state.Version);
        var held = await NoticeReader.FindAsync(write.Session, JsonArray.Of([id]), cancellationToken);
        var recorder = new NoticeRecorder(write, await NumberSeries.ReadAsync(write.Session, cancellationToken));
        var version = held.Single().Notice with
        {
            Version = state.Version + 1,
            Status = NoticeStatus.Corrected,
            UpdatedAt = write.Now,
            ChangeReason = reason.Trim(),
        };
        recorder.Update(state, version, state.Fingerprint);
        await recorder.FlushAsync(cancellationToken);
        return new(RecordAction.Updated, id, state.Version);
    }
}
