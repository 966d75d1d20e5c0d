using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Web.Finder;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Presentation;
using ConsumerSafety.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Campaigns;

/// <summary>A campaign on one sheet of paper.</summary>
[ServiceFilter<CatalogueFilter>]
public sealed class SummaryModel(
    Language language, CampaignFinder campaigns, CampaignReportsFinder reports, TimeProvider clock)
    : SitePage(language)
{
    private const int CasesShown = 3;
    private const int CaseLength = 140;
    private const int OrganisersShown = 6;

    /// <summary>What is shown; null when there is no such campaign.</summary>
    public CampaignView? View { get; private set; }

    /// <summary>What the regions report; null when none has.</summary>
    public CampaignReportsView? Reports { get; private set; }

    /// <summary>The first typical cases, as many as fit.</summary>
    public IReadOnlyList<CaseView> Cases { get; private set; } = [];

    /// <summary>Who organises it, the first of many.</summary>
    public string Organisers => View!.Organisers.Count <= OrganisersShown
        ? Language.List(View.Organisers)
        : Language[
            ReportTexts.AndOthers, Language.List(View.Organisers.Take(OrganisersShown)), View.Organisers.Count];

    /// <summary>The day in China.</summary>
    public DateOnly Today => ChinaTime.DayOf(clock.GetUtcNow());

    /// <inheritdoc/>
    public override bool ListsNotices => true;

    /// <summary>The page of the campaign.</summary>
    public string CampaignPath { get; private set; } = "";

    /// <summary>Shows the page; 404 when there is no such campaign.</summary>
    public IActionResult OnGet(string id, CancellationToken cancellationToken)
    {
        View = campaigns.Find(id, 1, Language, cancellationToken);
        if (View is null)
        {
            var unknown = Language[CampaignTexts.Unknown];
            Head = new(unknown, unknown, "/campaigns") { IsIndexed = false };
            return this.NotFoundPage();
        }
        Reports = reports.Find(id, Language);
        Cases =
        [
            .. (Reports?.Reports ?? []).SelectMany(report => report.Cases).Take(CasesShown).Select(one => one with
            {
                Text = one.Text with { Text = MarkedText.Plain(one.Text.Text).Excerpt(CaseLength).Text },
            }),
        ];
        var path = $"/campaigns/{Uri.EscapeDataString(id)}";
        CampaignPath = Language.Path(path);
        Head = new(Language[ReportTexts.SummaryOf, View.Name], View.Theme ?? View.Name, path + "/summary");
        return Page();
    }
}
