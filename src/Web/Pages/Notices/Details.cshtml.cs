using ConsumerSafety.Web.Finder;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Presentation;
using ConsumerSafety.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Notices;

/// <summary>The present version of a notice.</summary>
[ServiceFilter<CatalogueFilter>]
public sealed class DetailsModel(Language language, NoticePageFinder finder) : SitePage(language)
{
    /// <summary>What is shown; null when there is no such notice.</summary>
    public new NoticePageView? Page { get; private set; }

    /// <summary>The headline when there is no such notice.</summary>
    public string UnknownHeading { get; private set; } = "";

    /// <summary>
    /// Shows the page; 404 when there is no such notice. A number typed small leads to the one printed.
    /// </summary>
    public IActionResult OnGet(string id)
    {
        var number = id.ToUpperInvariant();
        if (number != id && finder.Find(number, Language) is not null)
            return RedirectPermanent(Language.Path($"/notices/{Uri.EscapeDataString(number)}"));
        Page = finder.Find(id, Language);
        if (Page is null)
        {
            UnknownHeading = Language[NoticeTexts.UnknownNotice, id.Length <= 40 ? id : id[..39] + "…"];
            Head = new(UnknownHeading, UnknownHeading, "/notices") { IsIndexed = false };
            return this.NotFoundPage();
        }
        Head = NoticeHead.Create(Page.View, Language, Absolute(Language.Path($"/notices/{id}")));
        return base.Page();
    }
}
