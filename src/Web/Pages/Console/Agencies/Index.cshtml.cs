using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Agencies;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Agencies;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console.Agencies;

/// <summary>Every agency.</summary>
[NeedsPermission(Permission.ManageAgencies)]
public sealed class IndexModel(Language language, AgencyService service) : ConsolePage(language)
{
    /// <summary>Whether one was just saved.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Saved { get; set; }

    /// <summary>The agencies in the order of their Ids.</summary>
    public IReadOnlyList<Agency> Agencies { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync()
    {
        Name(AgencyTexts.Agencies, "/console/agencies");
        Agencies = await service.ReadAsync(HttpContext.RequestAborted);
    }
}
