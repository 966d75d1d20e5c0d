using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Publishing;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using ConsumerSafety.Web.Regulators.Drafts;
using ConsumerSafety.Web.Regulators.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ConsumerSafety.Web.Pages.Console.Notices;

/// <summary>The form of a draft. Whatever button is pressed, what stands in it is saved first.</summary>
[NeedsPermission(Permission.DraftNotices)]
[RequestSizeLimit(MaxBody)]
[RequestFormLimits(
    MultipartBodyLengthLimit = MaxBody, ValueCountLimit = 8_192, ValueLengthLimit = 16_000_000, KeyLengthLimit = 256)]
public sealed class EditModel(
    Language language, DraftDesk desk, ReviewDesk review, DraftEditor editor, EditViews views) : ConsolePage(language)
{
    private const int MaxBody = 80_000_000;

    /// <summary>Where the list of products begins to be shown.</summary>
    [BindProperty(SupportsGet = true)]
    public int First { get; set; }

    /// <summary>Whether everything that is wrong is to be shown, not only what could not be read.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Checked { get; set; }

    /// <summary>The list that gets an empty row.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Add { get; set; }

    /// <summary>What is shown.</summary>
    public EditView View { get; private set; } = null!;

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(Caller, id, cancellationToken) is not { } draft)
            return NotFound();
        if (DraftMoves.Judge(draft, DraftMove.Save, Caller) != MoveAnswer.Allowed)
            return Redirect(Language.Path(DraftPaths.Of(id)));
        View = await views.CreateAsync(draft, Language, First, Checked, cancellationToken);
        if (Add is not null)
            View = View.WithEmptyRow(Add);
        return Show(draft);
    }

    /// <summary>Saves the form, and does what the button says.</summary>
    public async Task<IActionResult> OnPostAsync(
        string id, [FromForm(Name = "do")] string? button, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(Caller, id, cancellationToken) is not { } draft)
            return NotFound();
        var action = FormAction.Read(button);
        var edited = await editor.SaveAsync(Caller, draft, Request.Form, action, cancellationToken);
        switch (edited.Outcome)
        {
            case DraftDone { Draft: var saved } 
                when edited.Refusals.Count > 0 || edited.Pasted is not null || edited.Removed is not null:
                View = await views.CreateAsync(saved, edited, Language, cancellationToken);
                return Show(saved);
            case DraftDone { Draft: var saved }:
                return await GoOnAsync(saved, action, cancellationToken);
            case DraftConflict { Current: var current }:
                View = views.CreateMerge(current, edited, Language, cancellationToken);
                Response.StatusCode = StatusCodes.Status409Conflict;
                return Show(current);
            case DraftNotFound:
                return NotFound();
            default:
                View = views.CreateRefused(draft, edited, Language, cancellationToken);
                Response.StatusCode = DeskAnswers.Status(edited.Outcome);
                return Show(draft);
        }
    }

    /// <summary>Saves what the script sends while somebody types; the answer is for the script.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(string id, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(Caller, id, cancellationToken) is not { } draft)
            return NotFound();
        var action = FormAction.Read(FormAction.Save);
        var edited = await editor.SaveAloneAsync(Caller, draft, Request.Form, action, cancellationToken);
        return edited.Outcome is DraftDone { Draft: var saved }
            ? new JsonResult(views.CreateAnswer(saved, edited, Language))
            : new JsonResult(null) { StatusCode = DeskAnswers.Status(edited.Outcome) };
    }

    /// <summary>Saves what somebody chose from two copies.</summary>
    public async Task<IActionResult> OnPostMergeAsync(string id, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(Caller, id, cancellationToken) is not { } draft)
            return NotFound();
        var edited = await editor.MergeAsync(Caller, draft, Request.Form, cancellationToken);
        switch (edited?.Outcome)
        {
            case null:
                return BadRequest();
            case DraftDone:
                return Redirect(Language.Path(DraftPaths.Of(id, "edit")));
            case DraftConflict { Current: var current }:
                View = views.CreateMerge(current, edited, Language, cancellationToken);
                Response.StatusCode = StatusCodes.Status409Conflict;
                return Show(current);
            default:
                View = views.CreateRefused(draft, edited, Language, cancellationToken);
                Response.StatusCode = DeskAnswers.Status(edited.Outcome);
                return Show(draft);
        }
    }

    private async Task<IActionResult> GoOnAsync(Draft saved, FormAction action, CancellationToken cancellationToken)
    {
        var edit = Language.Path(DraftPaths.Of(saved.Id, "edit"));
        switch (action.Verb)
        {
            case FormAction.Preview:
                return Redirect(Language.Path(DraftPaths.Of(saved.Id, "preview")));
            case FormAction.Add:
                var total = ListLengths.Of(saved.Content).GetValueOrDefault(action.List);
                var first = action.List == nameof(Notice.Products) ? total - total % TypedRows.Stretch : 0;
                return Redirect($"{edit}?first={first}&add={Uri.EscapeDataString(action.List)}"
                    + $"#{FormView.IdOf(PostedForm.CellName(action.List, total, "Name"))}");
            case FormAction.Stretch:
                return Redirect($"{edit}?first={action.Number(0)}#f-Products");
            case FormAction.Remove or FormAction.Restore or FormAction.Unpaste:
                return Redirect($"{edit}#{FormView.IdOf(action.List)}");
            case FormAction.Submit:
                var handed = await review.SubmitAsync(
                    Caller, new(saved.Id, saved.Version), null, cancellationToken);
                if (handed is DraftDone)
                    return Redirect(Language.Path(DraftPaths.Of(saved.Id)));
                return Redirect(handed is DraftMovedOn
                    ? Language.Path(DraftPaths.Of(saved.Id, "merge"))
                    : $"{edit}?checked=true#check");
            case FormAction.Check:
                return Redirect($"{edit}?checked=true#check");
            default:
                return Redirect(edit);
        }
    }

    private PageResult Show(Draft draft)
    {
        var title = draft.Content.Title.Length > 0 ? draft.Content.Title : Language[DraftTexts.Untitled];
        Name(
            new(string.Format(null, DraftTexts.EditTitle.Chinese, title),
                string.Format(null, DraftTexts.EditTitle.English, title)),
            DraftPaths.Of(draft.Id, "edit"));
        return Page();
    }
}
