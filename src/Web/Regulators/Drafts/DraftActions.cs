using ConsumerSafety.Api.Publishing;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators.Forms;

namespace ConsumerSafety.Web.Regulators.Drafts;

/// <summary>Hands what somebody pressed on the page of a draft to the desk.</summary>
public sealed class DraftActions(ReviewDesk desk)
{
    /// <summary>Does it; null where the form names nothing that can be done from this page.</summary>
    public async Task<DraftOutcome?> RunAsync(
        Caller caller, string id, DraftActionForm form, CancellationToken cancellationToken)
    {
        var target = new DraftTarget(id, form.Version);
        return form.Move switch
        {
            DraftMove.Submit => await desk.SubmitAsync(caller, target, form.Comment, cancellationToken),
            DraftMove.TakeBack => await desk.TakeBackAsync(caller, target, cancellationToken),
            DraftMove.Return => await desk.ReturnAsync(caller, target, Remarks(form), cancellationToken),
            DraftMove.Approve => await desk.ApproveAsync(caller, target, form.Comment, cancellationToken),
            DraftMove.Schedule => ValueText.Moment(form.PublishAt ?? "") is { } time
                ? await desk.ScheduleAsync(caller, target, time, form.Comment, cancellationToken)
                : new DraftInvalid(
                    [new("PublishAt", FaultSeverity.Error, ReviewTexts.PublishTime, form.PublishAt)]),
            DraftMove.CallBack => await desk.CallBackAsync(caller, target, form.Comment, cancellationToken),
            DraftMove.PublishUrgently => await desk.PublishUrgentlyAsync(
                caller, target, form.UrgentReason ?? "", cancellationToken),
            DraftMove.ReviewAfterwards when form.Verdict is { } verdict => await desk.ReviewAfterwardsAsync(
                caller, target, verdict, form.Comment, cancellationToken),
            _ => null,
        };
    }

    /// <summary>Whether a draft is, by the same caller, where a move would have brought it.</summary>
    public static bool IsDone(Draft current, DraftActionForm form, Caller caller) =>
        current.Version == form.Version + 1
        && form.Move switch
        {
            DraftMove.Submit => current.State == DraftState.InReview
                && current.Author.AccountId == caller.AccountId,
            DraftMove.TakeBack => current.State == DraftState.Draft,
            DraftMove.Return => current.State == DraftState.Returned
                && current.Reviewer?.AccountId == caller.AccountId,
            DraftMove.Approve => current.State == DraftState.Published
                && current.Reviewer?.AccountId == caller.AccountId,
            DraftMove.Schedule => current.State == DraftState.Scheduled
                && current.Reviewer?.AccountId == caller.AccountId,
            DraftMove.PublishUrgently => current.State == DraftState.Published
                && current.Urgent?.By.AccountId == caller.AccountId,
            DraftMove.ReviewAfterwards => current.Urgent?.ReviewedBy?.AccountId == caller.AccountId,
            _ => false,
        };

    private static IReadOnlyList<Remark> Remarks(DraftActionForm form) =>
        string.IsNullOrWhiteSpace(form.Comment)
            ? []
            : [new(form.Comment, string.IsNullOrEmpty(form.About) ? null : form.About)];
}
