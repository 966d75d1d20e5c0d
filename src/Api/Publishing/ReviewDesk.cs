using System.Globalization;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Storage.Log;

namespace ConsumerSafety.Api.Publishing;

/// <summary>
/// What is done with drafts after they are written. Every right is checked here; every outcome but faults of the
/// database is a value. Safe to use from any thread.
/// </summary>
public sealed class ReviewDesk
{
    private readonly DraftMover _mover;

    internal ReviewDesk(DraftMover mover) => _mover = mover;

    /// <summary>Hands a draft in; it has to be complete.</summary>
    public Task<DraftOutcome> SubmitAsync(
        Caller caller, DraftTarget target, string? comment, CancellationToken cancellationToken) =>
        MoveAsync(caller, target, Commented(DraftMove.Submit, AuditAction.Submitted, caller, comment),
            cancellationToken);

    /// <summary>Takes back what was handed in or approved for later, to go on working on it.</summary>
    public Task<DraftOutcome> TakeBackAsync(Caller caller, DraftTarget target, CancellationToken cancellationToken) =>
        MoveAsync(caller, target, new(DraftMove.TakeBack, AuditAction.CalledBack)
        {
            Change = (draft, _) => draft with { PublishAt = null },
        }, cancellationToken);

    /// <summary>Gives a draft back with at least one comment.</summary>
    public Task<DraftOutcome> ReturnAsync(
        Caller caller, DraftTarget target, IReadOnlyList<Remark> remarks, CancellationToken cancellationToken) =>
        MoveAsync(caller, target, new(DraftMove.Return, AuditAction.Returned)
        {
            Detail = Shorten(string.Join('\n', remarks.Select(remark => remark.Text))),
            Change = (draft, now) => Comment(draft, caller, now, remarks) with { Reviewer = Officer.Of(caller) },
            Check = (_, _) => Check(remarks),
        }, cancellationToken);

    /// <summary>Agrees, and publishes at once.</summary>
    public Task<DraftOutcome> ApproveAsync(
        Caller caller, DraftTarget target, string? comment, CancellationToken cancellationToken)
    {
        var plan = Commented(DraftMove.Approve, AuditAction.Approved, caller, comment);
        return MoveAsync(caller, target, plan with
        {
            Change = (draft, now) => plan.Change(draft, now) with { Reviewer = Officer.Of(caller), PublishAt = null },
        }, cancellationToken);
    }

    /// <summary>Agrees, and has it published at a time that lies ahead.</summary>
    public Task<DraftOutcome> ScheduleAsync(
        Caller caller, DraftTarget target, DateTimeOffset publishAt, string? comment,
        CancellationToken cancellationToken)
    {
        var plan = Commented(DraftMove.Schedule, AuditAction.Scheduled, caller, comment);
        return MoveAsync(caller, target, plan with
        {
            Detail = publishAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            Change = (draft, now) => plan.Change(draft, now) with
            {
                Reviewer = Officer.Of(caller), PublishAt = DraftMover.Milliseconds(publishAt),
            },
            Check = (draft, now) => [.. plan.Check(draft, now), .. DraftRules.CheckTime(publishAt, now)],
        }, cancellationToken);
    }

    /// <summary>Takes back the agreement to publish later; the draft is in review again.</summary>
    public Task<DraftOutcome> CallBackAsync(
        Caller caller, DraftTarget target, string? comment, CancellationToken cancellationToken)
    {
        var plan = Commented(DraftMove.CallBack, AuditAction.CalledBack, caller, comment);
        return MoveAsync(caller, target, plan with
        {
            Change = (draft, now) => plan.Change(draft, now) with { Reviewer = null, PublishAt = null },
        }, cancellationToken);
    }

    /// <summary>Publishes at once and without review, with a reason; it then waits for its review.</summary>
    public Task<DraftOutcome> PublishUrgentlyAsync(
        Caller caller, DraftTarget target, string reason, CancellationToken cancellationToken) =>
        MoveAsync(caller, target, new(DraftMove.PublishUrgently, AuditAction.PublishedUrgently)
        {
            Detail = Shorten(reason),
            Change = (draft, now) => draft with
            {
                PublishAt = null,
                Urgent = new() { Reason = reason.Trim(), By = Officer.Of(caller), At = DraftMover.Milliseconds(now) },
            },
            Check = (_, _) => DraftRules.CheckText("UrgentReason", reason),
        }, cancellationToken);

    /// <summary>Reviews what was published urgently; an objection has to say why.</summary>
    public Task<DraftOutcome> ReviewAfterwardsAsync(
        Caller caller, DraftTarget target, UrgentVerdict verdict, string? comment, CancellationToken cancellationToken)
    {
        var plan = Commented(DraftMove.ReviewAfterwards, AuditAction.Reviewed, caller, comment);
        return MoveAsync(caller, target, plan with
        {
            Detail = Shorten(comment is null ? verdict.ToString() : $"{verdict}: {comment}"),
            Change = (draft, now) => plan.Change(draft, now) with
            {
                Urgent = draft.Urgent! with
                {
                    ReviewedBy = Officer.Of(caller), ReviewedAt = DraftMover.Milliseconds(now), Verdict = verdict,
                },
            },
            Check = (draft, now) => verdict == UrgentVerdict.Objected
                ? DraftRules.CheckText("Comment", comment)
                : plan.Check(draft, now),
        }, cancellationToken);
    }

    /// <summary>Gives a draft up; it is kept for the record.</summary>
    public Task<DraftOutcome> DiscardAsync(Caller caller, DraftTarget target, CancellationToken cancellationToken) =>
        MoveAsync(caller, target, new(DraftMove.Discard, AuditAction.Discarded), cancellationToken);

    private Task<DraftOutcome> MoveAsync(Caller caller, DraftTarget target, MovePlan plan, CancellationToken token) =>
        _mover.MoveAsync(caller, target, plan, token);

    private static MovePlan Commented(DraftMove move, AuditAction action, Caller caller, string? comment)
    {
        var text = string.IsNullOrWhiteSpace(comment) ? null : comment;
        IReadOnlyList<Remark> remarks = text is null ? [] : [new(text)];
        return new(move, action)
        {
            Detail = Shorten(text),
            Change = (draft, now) => Comment(draft, caller, now, remarks),
            Check = (_, _) => text is null ? [] : DraftRules.CheckText("Comment", text),
        };
    }

    private static Draft Comment(Draft draft, Caller caller, DateTimeOffset now, IReadOnlyList<Remark> remarks) =>
        remarks.Count == 0 ? draft : draft with
        {
            Comments =
            [
                .. draft.Comments,
                .. remarks.Select(remark => new DraftComment(
                    Officer.Of(caller), DraftMover.Milliseconds(now), remark.Text.Trim(), remark.Path)),
            ],
        };

    private static IEnumerable<Fault> Check(IReadOnlyList<Remark> remarks)
    {
        if (remarks.Count == 0)
            return [new("Comments", FaultSeverity.Error, DeskTexts.Comment, null)];
        return remarks.Index().SelectMany(one => DraftRules.CheckRemark(
            string.Create(CultureInfo.InvariantCulture, $"Comments[{one.Index}]"), one.Item));
    }

    private static string? Shorten(string? text) =>
        text is null || text.Length <= DraftRules.TextLimit ? text : text[..(DraftRules.TextLimit - 1)] + "…";
}
