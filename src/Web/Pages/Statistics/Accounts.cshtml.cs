using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Presentation;
using ConsumerSafety.Web.Site;
using ConsumerSafety.Web.Statistics;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Statistics;

/// <summary>What people told of their complaints.</summary>
[ServiceFilter<CatalogueFilter>]
public sealed class AccountsModel(Language language, AccountFinder finder) : SitePage(language)
{
    /// <summary>Those on the page.</summary>
    public IReadOnlyList<AccountCard> Cards { get; private set; } = [];

    /// <summary>The other pages.</summary>
    public PageLinks Pages { get; private set; } = null!;

    /// <summary>Shows a page of them; the last one for a number beyond it.</summary>
    public void OnGet(CancellationToken cancellationToken)
    {
        var page = int.TryParse(Request.Query["page"], out var wanted) && wanted > 0 ? wanted : 1;
        (Cards, var count) = finder.Find(Math.Min(page, PageLinks.PagesOf(long.MaxValue)), Language, cancellationToken);
        if (Cards.Count == 0 && count > 0)
            (Cards, _) = finder.Find(page = PageLinks.PagesOf(count), Language, cancellationToken);
        Pages = PageLinks.Create(
            page, count, number => Language.Path(FormattableString.Invariant($"/statistics/accounts?page={number}")));
        Head = new(
            Language[OpenAccountPageTexts.PublicHeading], Language[OpenAccountPageTexts.PublicLead],
            "/statistics/accounts");
    }
}
