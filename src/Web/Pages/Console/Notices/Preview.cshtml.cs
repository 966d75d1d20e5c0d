using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Publishing;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Presentation;
using ConsumerSafety.Web.Regulators;
using ConsumerSafety.Web.Regulators.Drafts;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console.Notices;

/// <summary>A draft as the public will see it, in the language of the page; the other one is a click away.</summary>
[NeedsPermission(Permission.ReadDrafts)]
public sealed class PreviewModel(Language language, DraftDesk desk, DraftViews views) : ConsolePage(language)
{
    /// <summary>The draft.</summary>
    public Draft Draft { get; private set; } = null!;

    /// <summary>What the public will see.</summary>
    public NoticePageView Preview { get; private set; } = null!;

    /// <summary>Shows the page; 404 when there is no such draft for the caller.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(Caller, id, cancellationToken) is not { } draft)
            return NotFound();
        Draft = draft;
        Preview = views.Preview(draft, Language);
        var title = Language[DraftTexts.PreviewTitle, draft.Content.Title];
        Name(new LocalizedText(title, title), DraftPaths.Of(id, "preview"));
        return Page();
    }
}
