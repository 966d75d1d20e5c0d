using ConsumerSafety.Web.Finder;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Presentation;
using ConsumerSafety.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages;

/// <summary>The home page.</summary>
[ServiceFilter<CatalogueFilter>]
public sealed class IndexModel(Language language, HomeFinder finder) : SitePage(language)
{
    /// <summary>What is shown.</summary>
    public HomeView View { get; private set; } = new(0, [], [], [], []);

    /// <inheritdoc/>
    public override bool ListsNotices => true;

    /// <inheritdoc/>
    public override bool HasHeaderSearch => false;

    /// <summary>Shows the page.</summary>
    public void OnGet(CancellationToken cancellationToken)
    {
        View = finder.Find(Language, cancellationToken);
        Head = new(null, Language[HomeTexts.Lead], "/");
    }
}
