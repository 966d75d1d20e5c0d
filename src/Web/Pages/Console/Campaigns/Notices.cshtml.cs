using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Campaigns;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Web.Finder;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console.Campaigns;

/// <summary>Puts notices of the own agency into a campaign, and takes them out.</summary>
[NeedsPermission(Permission.ManageCampaigns)]
public sealed class NoticesModel(Language language, CampaignDesk desk, CatalogueSearch search)
    : ConsolePage(language)
{
    /// <summary>The campaign in the address.</summary>
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    /// <summary>What is looked for.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    /// <summary>Whether something has just been saved.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Saved { get; set; }

    /// <summary>What the campaign is called.</summary>
    public string CampaignName { get; private set; } = "";

    /// <summary>Notices of the own agency that were found.</summary>
    public IReadOnlyList<Notice> Found { get; private set; } = [];

    /// <summary>Shows the page.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        if (!CampaignDesk.MayManageAny(Caller))
            return Forbid();
        if (await desk.FindAsync(Key, HttpContext.RequestAborted) is not { } campaign)
            return NotFound();
        CampaignName = Language.Pick(campaign.Name, campaign.EnglishName);
        Name(CampaignDeskTexts.Notices, $"/console/campaigns/{campaign.Id}/notices");
        var request = SearchRequest.Of(Facet.Publisher, Caller.AgencyId!);
        if (!string.IsNullOrWhiteSpace(Query))
            request = request with { Text = Query.Trim(), Order = ResultOrder.Relevance };
        var (_, result) = ResultPage.Find(search, request, query => query, HttpContext.RequestAborted);
        Found = [.. result.Rows.Select(row => row.ToNotice())];
        return Page();
    }

    /// <summary>Links or unlinks a notice.</summary>
    public async Task<IActionResult> OnPostAsync(string notice, bool isLinked) =>
        await desk.LinkAsync(Caller, Key, notice, isLinked, HttpContext.RequestAborted) switch
        {
            CampaignDone => LocalRedirect(
                Language.Path($"/console/campaigns/{Key}/notices")
                + QueryString.Create("q", Query ?? "").Add("saved", "true")),
            CampaignForbidden => Forbid(),
            _ => NotFound(),
        };
}
