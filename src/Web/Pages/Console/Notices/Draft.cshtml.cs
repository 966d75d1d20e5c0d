using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Publishing;
using ConsumerSafety.Api.Signals;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Domain.Signals;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using ConsumerSafety.Web.Regulators.Drafts;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console.Notices;

/// <summary>A draft: what it says, what was said about it and done with it, and what the caller can do.</summary>
[NeedsPermission(Permission.ReadDrafts)]
public sealed class DraftModel(
    Language language, DraftDesk desk, DraftActions actions, DraftViews views, SignalDesk signals)
    : ConsolePage(language)
{
    /// <summary>What is shown.</summary>
    public DraftView View { get; private set; } = null!;

    /// <summary>The signal it was drafted from; null for none.</summary>
    public Signal? Signal { get; private set; }

    /// <summary>What was posted, to stand in the form again when it was refused.</summary>
    public DraftActionForm Posted { get; private set; } = new();

    /// <summary>The key of a draft that is begun from this one.</summary>
    public string Token { get; } = Guid.CreateVersion7().ToString("N");

    /// <summary>Whether another draft can be begun from it: it is done with, and the caller may draft.</summary>
    public bool MayBeginFrom =>
        View.Draft is { Intent: DraftIntent.Publish, State: DraftState.Discarded or DraftState.Published }
        && Caller.Can(Permission.DraftNotices, Caller.AgencyId);

    /// <summary>Shows the page; 404 when there is no such draft for the caller.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(Caller, id, cancellationToken) is not { } draft)
            return NotFound();
        return await ShowAsync(draft, cancellationToken);
    }

    /// <summary>Does what the button says; a refusal is shown on the page, with everything typed.</summary>
    public async Task<IActionResult> OnPostAsync(
        string id, DraftActionForm form, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(Caller, id, cancellationToken) is not { } draft)
            return NotFound();
        var outcome = await actions.RunAsync(Caller, id, form, cancellationToken);
        var here = Language.Path(DraftPaths.Of(id));
        switch (outcome)
        {
            case null:
                return BadRequest();
            case DraftDone:
                return Redirect(form.Move is DraftMove.TakeBack ? here + "/edit" : here);
            // Pressed twice: the first press did it.
            case DraftConflict { Current: var current } when DraftActions.IsDone(current, form, Caller):
                return Redirect(here);
            case DraftNotFound:
                return NotFound();
            case DraftMovedOn when DraftMoves.Judge(draft, DraftMove.Rebase, Caller) == MoveAnswer.Allowed:
                return Redirect(here + "/merge");
        }
        Posted = form;
        Response.StatusCode = DeskAnswers.Status(outcome);
        var refused = outcome is DraftConflict conflict ? conflict.Current : draft;
        var result = await ShowAsync(refused, cancellationToken);
        View = View with
        {
            Refusal = DeskAnswers.Reason(outcome),
            ActionFaults = outcome is DraftInvalid { Faults: var faults } ? faults : [],
        };
        return result;
    }

    private async Task<IActionResult> ShowAsync(Draft draft, CancellationToken cancellationToken)
    {
        var title = draft.Content.Title.Length > 0 ? draft.Content.Title : Language[DraftTexts.Untitled];
        Name(new LocalizedText(title, title), DraftPaths.Of(draft.Id));
        Signal = await signals.FindOfDraftAsync(Caller, draft.Id, cancellationToken);
        View = await views.CreateAsync(Caller, draft, Language, cancellationToken);
        return Page();
    }
}
