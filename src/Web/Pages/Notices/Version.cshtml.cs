using System.Globalization;
using ConsumerSafety.Storage.Resilience;
using ConsumerSafety.Web.Finder;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Presentation;
using ConsumerSafety.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Notices;

/// <summary>A version of a notice as it was recorded.</summary>
[ResponseCache(NoStore = true)]
public sealed class VersionModel(Language language, NoticePageFinder finder) : SitePage(language)
{
    /// <summary>What is shown; null when there is no such version, or it cannot be read.</summary>
    public new NoticePageView? Page { get; private set; }

    /// <summary>True when the database does not answer.</summary>
    public bool IsDatabaseDown { get; private set; }

    /// <summary>The headline when there is no such version.</summary>
    public string UnknownHeading { get; private set; } = "";

    /// <summary>Where the present version is.</summary>
    public string PresentPath { get; private set; } = "";

    /// <summary>Shows the page; 404 when there is no such version, 503 while the database is down.</summary>
    public async Task<IActionResult> OnGetAsync(string id, string version, CancellationToken cancellationToken)
    {
        PresentPath = Language.Path($"/notices/{Uri.EscapeDataString(id)}");
        UnknownHeading = Language[NoticeTexts.UnknownVersion, id, version];
        Head = new(UnknownHeading, UnknownHeading, "/notices") { IsIndexed = false };
        if (!int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return this.NotFoundPage();
        try
        {
            Page = await finder.FindVersionAsync(id, number, Language, cancellationToken);
        }
        catch (DatabaseUnavailableException)
        {
            IsDatabaseDown = true;
            Head = Head with { Title = Language[NoticeTexts.DatabaseDown] };
            return this.UnavailablePage();
        }
        if (Page is null)
            return this.NotFoundPage();
        var title = Language[NoticeTexts.VersionTitle, Page.View.Notice.Title, number];
        Head = new(title, title, $"/notices/{id}") { IsIndexed = false };
        return base.Page();
    }
}
