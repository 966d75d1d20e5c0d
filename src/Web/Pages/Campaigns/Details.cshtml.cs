using System.Globalization;
using ConsumerSafety.Web.Finder;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Presentation;
using ConsumerSafety.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Campaigns;

/// <summary>A campaign with its notices.</summary>
[ServiceFilter<CatalogueFilter>]
public sealed class DetailsModel(Language language, CampaignFinder finder, CampaignReportsFinder reports)
    : SitePage(language)
{
    /// <summary>What is shown; null when there is no such campaign.</summary>
    public CampaignView? View { get; private set; }

    /// <summary>What the regions report; null when none has.</summary>
    public CampaignReportsView? Reports { get; private set; }

    /// <summary>Its summary to print.</summary>
    public string SummaryPath { get; private set; } = "";

    /// <inheritdoc/>
    public override bool ListsNotices => true;

    /// <summary>Shows the page; 404 when there is no such campaign. What is no page number means the first.</summary>
    public IActionResult OnGet(string id, CancellationToken cancellationToken)
    {
        var isNumber = int.TryParse(
            Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page);
        page = isNumber ? Math.Clamp(page, 1, SearchRequest.LastPage) : 1;
        View = finder.Find(id, page, Language, cancellationToken);
        if (View is null)
        {
            var unknown = Language[CampaignTexts.Unknown];
            Head = new(unknown, unknown, "/campaigns") { IsIndexed = false };
            return this.NotFoundPage();
        }
        var path = $"/campaigns/{Uri.EscapeDataString(id)}";
        Reports = reports.Find(id, Language);
        SummaryPath = Language.Path(path + "/summary");
        Head = new(View.Name, View.Description ?? View.Theme ?? View.Name, path);
        return Page();
    }
}
