using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Campaigns;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Web.Finder;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console.Campaigns;

/// <summary>The campaigns, and the reports on them that concern whoever looks.</summary>
[NeedsPermission(Permission.ManageCampaigns, Permission.ReportOnCampaigns, Permission.ReviewReports)]
public sealed class IndexModel(
    Language language, CampaignDesk campaigns, ReportLists lists, ReportDesk reports, CatalogueNames names)
    : ConsolePage(language)
{
    /// <summary>Every campaign, the latest first.</summary>
    public IReadOnlyList<Campaign> Campaigns { get; private set; } = [];

    /// <summary>Reports that wait for whoever looks.</summary>
    public IReadOnlyList<CampaignReport> Waiting { get; private set; } = [];

    /// <summary>Reports of the own agency.</summary>
    public IReadOnlyList<CampaignReport> Own { get; private set; } = [];

    /// <summary>Whether something has just been saved.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Saved { get; set; }

    /// <summary>Whether whoever looks may report.</summary>
    public bool MayReport => Caller.Can(Permission.ReportOnCampaigns, Caller.AgencyId);

    /// <summary>Shows the page.</summary>
    public async Task OnGetAsync()
    {
        Name(CampaignDeskTexts.Campaigns, "/console/campaigns");
        Campaigns = await campaigns.ListAsync(HttpContext.RequestAborted);
        Waiting = await lists.FindWaitingAsync(Caller, HttpContext.RequestAborted);
        Own = await lists.FindOwnAsync(Caller, HttpContext.RequestAborted);
    }

    /// <summary>Begins a report.</summary>
    public async Task<IActionResult> OnPostReportAsync(string campaign) =>
        await reports.BeginAsync(Caller, campaign, HttpContext.RequestAborted) switch
        {
            ReportDone done => LocalRedirect(Language.Path($"/console/campaigns/reports/{done.Report.Id}")),
            ReportForbidden => Forbid(),
            _ => NotFound(),
        };

    /// <summary>What a report is called in a list.</summary>
    public string Title(CampaignReport report)
    {
        var campaign = Campaigns.FirstOrDefault(one => one.Id == report.CampaignId);
        var name = campaign is null ? report.CampaignId : Language.Pick(campaign.Name, campaign.EnglishName);
        var region = report.RegionCode is null
            ? names.Agency(report.AgencyId, Language)
            : names.Region(report.RegionCode, Language);
        return $"{name} · {region}";
    }
}
