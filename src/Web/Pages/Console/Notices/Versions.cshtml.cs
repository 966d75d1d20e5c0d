using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Storage.Notices;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using ConsumerSafety.Web.Regulators.Drafts;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console.Notices;

/// <summary>Any two versions of a published notice side by side.</summary>
[NeedsPermission(Permission.ReadDrafts)]
public sealed class VersionsModel(Language language, NoticeStore notices, DifferenceViews views) : ConsolePage(language)
{
    /// <summary>The earlier version; by default the last but one.</summary>
    [BindProperty(SupportsGet = true)]
    public int? From { get; set; }

    /// <summary>The later version; by default the present one.</summary>
    [BindProperty(SupportsGet = true)]
    public int? To { get; set; }

    /// <summary>The present version.</summary>
    public Notice Notice { get; private set; } = null!;

    /// <summary>What differs.</summary>
    public IReadOnlyList<DifferenceRow> Difference { get; private set; } = [];

    /// <summary>Shows the page; 404 when there is no such notice or version.</summary>
    public async Task<IActionResult> OnGetAsync(string number, CancellationToken cancellationToken)
    {
        Name(DraftTexts.CompareVersions, DraftPaths.Compare(number));
        if (!ModelState.IsValid || await notices.FindAsync(number, cancellationToken) is not { } present)
            return NotFound();
        Notice = present;
        To ??= present.Version;
        From ??= Math.Max(1, To.Value - 1);
        if (await notices.FindVersionAsync(number, From.Value, cancellationToken) is not { } before
            || await notices.FindVersionAsync(number, To.Value, cancellationToken) is not { } after)
            return NotFound();
        Difference = views.Create(before, after, Language);
        return Page();
    }
}
