using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Publishing;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using ConsumerSafety.Web.Regulators.Drafts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ConsumerSafety.Web.Pages.Console.Notices;

/// <summary>Asks whether a draft is really to be given up.</summary>
[NeedsPermission(Permission.DraftNotices)]
public sealed class DiscardModel(Language language, DraftDesk desk, ReviewDesk review) : ConsolePage(language)
{
    /// <summary>The draft.</summary>
    public Draft Draft { get; private set; } = null!;

    /// <summary>Why it was not given up; null when nobody tried.</summary>
    public LocalizedText? Refusal { get; private set; }

    /// <summary>Shows the page; 404 when there is no such draft for the caller.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(Caller, id, cancellationToken) is not { } draft)
            return NotFound();
        return Show(draft);
    }

    /// <summary>Gives it up.</summary>
    public async Task<IActionResult> OnPostAsync(string id, int version, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(Caller, id, cancellationToken) is not { } draft)
            return NotFound();
        var outcome = await review.DiscardAsync(Caller, new(id, version), cancellationToken);
        if (outcome is DraftDone || draft.State == DraftState.Discarded)
            return Redirect(Language.Path(DraftPaths.Of(id)));
        if (DeskAnswers.Reason(outcome) is not { } reason)
            return this.Refuse(outcome);
        Refusal = reason;
        Response.StatusCode = DeskAnswers.Status(outcome);
        return Show(draft);
    }

    private PageResult Show(Draft draft)
    {
        Draft = draft;
        Name(DraftTexts.DiscardQuestion, DraftPaths.Of(draft.Id, "discard"));
        return Page();
    }
}
