using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Documents;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Storage.Drafts;
using ConsumerSafety.Storage.Notices;

namespace ConsumerSafety.Api.Publishing;

/// <summary>Makes one move with one draft: looks at version, table, rights and rules, then saves.</summary>
internal sealed class DraftMover(DraftStore drafts, NoticeStore notices, DraftCheck check, TimeProvider clock)
{
    private const int LongestDocument = 8_000_000;

    private static readonly Permission[] s_sights =
        [Permission.ReadDrafts, Permission.DraftNotices, Permission.ReviewNotices, Permission.PublishUrgently];

    /// <summary>Makes a move.</summary>
    public async Task<DraftOutcome> MoveAsync(
        Caller caller, DraftTarget target, MovePlan plan, CancellationToken cancellationToken)
    {
        var draft = await drafts.FindAsync(target.Id, cancellationToken);
        if (draft is null || !MayKnowOf(draft, caller))
            return new DraftNotFound();
        if (draft.Version != target.Version)
            return new DraftConflict(draft);
        if (Refuse(draft, plan.Move, caller) is { } refusal)
            return refusal;
        var rule = DraftMoves.Find(draft.State, plan.Move)!;
        var now = clock.GetUtcNow();
        if (plan.Check(draft, now).ToList() is { Count: > 0 } refused)
            return new DraftInvalid(refused);
        var next = plan.Change(draft, now) with
        {
            State = rule.To, Version = draft.Version + 1, UpdatedAt = Milliseconds(now),
        };
        var faults = await FindFaultsAsync(rule, next, cancellationToken);
        if (faults.Count > 0)
            return new DraftInvalid(faults);
        if (rule.Condition.HasFlag(DraftCondition.Complete)
            && await FindMoveAsync(draft, cancellationToken) is { } moved)
            return moved;
        var entry = new DraftEntry(caller.Actor, plan.Action, plan.Detail);
        var saving = rule.To == DraftState.Published && draft.State != DraftState.Published
            ? await drafts.PublishAsync(next, entry, cancellationToken)
            : await drafts.SaveAsync(next, entry, cancellationToken);
        return await ToOutcomeAsync(saving, draft, cancellationToken);
    }

    /// <summary>Whether somebody may know that there is such a draft.</summary>
    public static bool MayKnowOf(Draft draft, Caller caller) =>
        s_sights.Any(permission => caller.Can(permission, draft.AgencyId));

    /// <summary>Cut as the catalogue keeps instants.</summary>
    public static DateTimeOffset Milliseconds(DateTimeOffset instant) =>
        new(instant.UtcTicks - instant.UtcTicks % TimeSpan.TicksPerMillisecond, TimeSpan.Zero);

    /// <summary>The faults of a draft as a document, whatever it is to become.</summary>
    public static IEnumerable<Fault> CheckSize(Draft draft)
    {
        if (draft.Comments.Count > DraftRules.CommentLimit)
            yield return new(nameof(Draft.Comments), FaultSeverity.Error, DeskTexts.FewerComments, null);
        if (DocumentJson.Write(draft).Length > LongestDocument)
            yield return new(nameof(Draft.Content), FaultSeverity.Error, DeskTexts.Smaller, null);
    }

    private static DraftOutcome? Refuse(Draft draft, DraftMove move, Caller caller) =>
        DraftMoves.Judge(draft, move, caller) switch
        {
            MoveAnswer.Allowed => null,
            MoveAnswer.NotInThisState => new DraftRefused(DeskTexts.NotInState(draft.State, move)),
            MoveAnswer.OwnWork => new DraftForbidden(DeskTexts.OwnWork),
            _ => new DraftForbidden(DeskTexts.NoRight),
        };

    private async Task<List<Fault>> FindFaultsAsync(
        DraftRule rule, Draft next, CancellationToken cancellationToken)
    {
        List<Fault> faults = [.. CheckSize(next)];
        if (rule.Condition.HasFlag(DraftCondition.Complete))
            faults.AddRange(await check.FindErrorsAsync(next, cancellationToken));
        return faults;
    }

    // Looked at again in the transaction that publishes; here so that whoever hands in learns of it early.
    private async Task<DraftOutcome?> FindMoveAsync(Draft draft, CancellationToken cancellationToken)
    {
        if (draft.Intent == DraftIntent.Publish)
            return null;
        var current = await notices.FindAsync(draft.NoticeId!, cancellationToken);
        return current is null || current.Version == draft.BaseVersion
            ? null
            : await ToOutcomeAsync(new NoticeMovedOn(current), draft, cancellationToken);
    }

    private async Task<DraftOutcome> ToOutcomeAsync(
        DraftSaving saving, Draft draft, CancellationToken cancellationToken)
    {
        switch (saving)
        {
            case DraftSaved saved:
                return new DraftDone(saved.Draft);
            case DraftOvertaken { Current: { } current }:
                return new DraftConflict(current);
            case PublicationRefused refused:
                return new DraftRefused(refused.Reason);
            case NoticeMovedOn moved:
                var origin = await notices.FindVersionAsync(
                    draft.NoticeId!, draft.BaseVersion!.Value, cancellationToken);
                return new DraftMovedOn(draft, origin ?? draft.Content, moved.Current);
            default:
                return new DraftNotFound();
        }
    }
}
