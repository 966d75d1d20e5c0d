using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Publishing;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Storage.Notices;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using ConsumerSafety.Web.Regulators.Drafts;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console.Notices;

/// <summary>Brings a correction together with what was published since it was begun.</summary>
[NeedsPermission(Permission.DraftNotices)]
public sealed class MergeModel(
    Language language, DraftDesk desk, NoticeStore notices, DifferenceViews differences) : ConsolePage(language)
{
    private Notice? _origin;
    private Notice? _current;

    /// <summary>The draft.</summary>
    public Draft Draft { get; private set; } = null!;

    /// <summary>The present version of the notice.</summary>
    public int Version { get; private set; }

    /// <summary>What there is to choose.</summary>
    public MergeView View { get; private set; } = null!;

    /// <summary>Why it was not saved; null when nobody tried.</summary>
    public LocalizedText? Refusal { get; private set; }

    /// <summary>Shows the page; the draft itself when there is nothing to merge it with.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(Caller, id, cancellationToken) is not { } draft)
            return NotFound();
        return await ShowAsync(draft, cancellationToken)
            ? Page()
            : Redirect(Language.Path(DraftPaths.Of(id)));
    }

    /// <summary>Saves what was chosen, as made from the present version.</summary>
    public async Task<IActionResult> OnPostAsync(
        string id, int version, int present, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || await desk.FindAsync(Caller, id, cancellationToken) is not { } draft)
            return NotFound();
        if (!await ShowAsync(draft, cancellationToken))
            return Redirect(Language.Path(DraftPaths.Of(id)));
        if (present != Version)
        {
            Refusal = ReviewTexts.MovedOn;
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
        var edit = new DraftEdit(
            NoticeMerge.Merge(_origin!, draft.Content, _current!, MergeChoices.Read(Request.Form)).Merged, draft.Reason)
        {
            Unread = draft.Unread,
        };
        var outcome = await desk.RebaseAsync(Caller, new(id, version), present, edit, cancellationToken);
        if (outcome is DraftDone)
            return Redirect(Language.Path(DraftPaths.Of(id)));
        if (DeskAnswers.Reason(outcome) is not { } reason)
            return this.Refuse(outcome);
        Refusal = reason;
        Response.StatusCode = DeskAnswers.Status(outcome);
        return Page();
    }

    private async Task<bool> ShowAsync(Draft draft, CancellationToken cancellationToken)
    {
        Name(ReviewTexts.Merge, DraftPaths.Of(draft.Id, "merge"));
        Draft = draft;
        if (draft.NoticeId is null || draft.BaseVersion is not { } origin
            || DraftMoves.Judge(draft, DraftMove.Rebase, Caller) != MoveAnswer.Allowed
            || await notices.FindAsync(draft.NoticeId, cancellationToken) is not { } current
            || current.Version == origin
            || await notices.FindVersionAsync(draft.NoticeId, origin, cancellationToken) is not { } before)
            return false;
        (Version, _origin, _current) = (current.Version, before, current);
        View = differences.CreateMerge(
            before, draft.Content, current, new(ReviewTexts.MineDraft, ReviewTexts.TheirsNotice), Language);
        return true;
    }
}
