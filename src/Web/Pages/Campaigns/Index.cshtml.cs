using ConsumerSafety.Web.Finder;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Presentation;
using ConsumerSafety.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Campaigns;

/// <summary>Every campaign.</summary>
[ServiceFilter<CatalogueFilter>]
public sealed class IndexModel(Language language, CampaignFinder finder) : SitePage(language)
{
    /// <summary>What is shown.</summary>
    public IReadOnlyList<CampaignCard> Campaigns { get; private set; } = [];

    /// <inheritdoc/>
    public override bool ListsNotices => true;

    /// <summary>Shows the page.</summary>
    public void OnGet(CancellationToken cancellationToken)
    {
        Campaigns = finder.FindAll(Language, cancellationToken);
        Head = new(Language[CampaignTexts.Heading], Language[CampaignTexts.Lead], "/campaigns");
    }
}
