using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Notices;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Drafts;

/// <summary>Makes the version of a notice that a draft stands for.</summary>
internal static class DraftPublication
{
    /// <summary>The draft as it is after its publication, or why nothing was written.</summary>
    public static async Task<DraftSaving> RunAsync(WriteTransaction write, Draft draft, CancellationToken token)
    {
        if (draft.Intent != DraftIntent.Publish && await FindMoveAsync(write, draft, token) is { } moved)
            return moved;
        var notice = DraftRules.AsPublished(draft, write.Now);
        var outcome = draft.Intent switch
        {
            DraftIntent.Publish => await NoticePublication.AddAsync(write, notice, token),
            DraftIntent.Correct => await NoticePublication.CorrectAsync(write, notice, token),
            DraftIntent.Withdraw => await NoticeWithdrawal.RecordAsync(
                write, notice.Id!, notice.ChangeReason ?? "", token),
            DraftIntent.Reinstate => await NoticeReinstatement.RecordAsync(
                write, notice.Id!, notice.ChangeReason ?? "", token),
            _ => throw new InvalidOperationException($"There is no publication for {draft.Intent}."),
        };
        return outcome.Action switch
        {
            RecordAction.Refused => new PublicationRefused(outcome.Reason!),
            RecordAction.Unchanged => new PublicationRefused(Refusals.NothingChanges),
            _ => new DraftSaved(Finish(draft, outcome, write.Now)),
        };
    }

    private static async Task<DraftSaving?> FindMoveAsync(WriteTransaction write, Draft draft, CancellationToken token)
    {
        var held = await NoticeReader.FindAsync(write.Session, JsonArray.Of([draft.NoticeId]), token);
        if (held.Count == 0)
            return new PublicationRefused(Refusals.UnknownNotice(draft.NoticeId!));
        var current = held[0].Notice;
        return current.Version == draft.BaseVersion ? null : new NoticeMovedOn(current);
    }

    private static Draft Finish(Draft draft, RecordOutcome outcome, DateTimeOffset now) => draft with
    {
        NoticeId = outcome.Id,
        PublishedVersion = outcome.Version,
        PublishedAt = now,
        UpdatedAt = now,
        Urgent = draft.AwaitsReview() ? draft.Urgent! with { At = now } : draft.Urgent,
    };
}
