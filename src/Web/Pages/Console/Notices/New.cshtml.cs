using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Publishing;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Web.Finder;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using ConsumerSafety.Web.Regulators.Drafts;
using ConsumerSafety.Web.Regulators.Forms;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console.Notices;

/// <summary>Where a draft is begun: of a new notice of some kind, or of a change to a published one.</summary>
[NeedsPermission(Permission.DraftNotices)]
public sealed class NewModel(Language language, DraftDesk desk, CatalogueNames names) : ConsolePage(language)
{
    /// <summary>The key the draft is to have: pressed twice, the button makes one draft.</summary>
    [BindProperty]
    public string Token { get; set; } = "";

    /// <summary>The number of the notice that is to be changed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Number { get; set; }

    /// <summary>The name of the caller's agency; null when it has none.</summary>
    public string? Agency => Caller.AgencyId is { } id ? names.Agency(id, Language) : null;

    /// <summary>Shows the page, or the notice whose number was typed.</summary>
    public IActionResult OnGet()
    {
        Name(DraftTexts.NewNotice, DraftPaths.New);
        Token = Guid.CreateVersion7().ToString("N");
        return string.IsNullOrWhiteSpace(Number)
            ? Page()
            : Redirect(Language.Path(DraftPaths.Notice(Number.Trim().ToUpperInvariant())));
    }

    /// <summary>Begins a draft, blank or with what another one says, and opens its form.</summary>
    public async Task<IActionResult> OnPostAsync(
        NoticeKind? kind, string? from, CancellationToken cancellationToken)
    {
        var model = from is not null
            ? (await desk.FindAsync(Caller, from, cancellationToken))?.Content
            : kind is { } chosen && Enum.IsDefined(chosen) ? BlankNotice.Of(chosen) : null;
        if (model is null)
            return from is null ? BadRequest() : NotFound();
        // When it was published is not to be said of another one.
        var edit = new DraftEdit(from is null ? model : model with { PublishedAt = null });
        var outcome = await desk.BeginAsync(Caller, edit, cancellationToken, key: Token);
        return outcome is DraftDone { Draft.Id: var id }
            ? Redirect(Language.Path(DraftPaths.Of(id, "edit")))
            : this.Refuse(outcome);
    }
}
