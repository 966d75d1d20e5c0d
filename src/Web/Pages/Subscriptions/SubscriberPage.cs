using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Subscriptions;

/// <summary>A page that a link in a mail leads to.</summary>
/// <param name="language">The language it is shown in.</param>
public abstract class SubscriberPage(Language language) : SitePage(language)
{
    /// <summary>The token of the link.</summary>
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    /// <summary>Says what the page is; its address is nobody else's business.</summary>
    protected void Name(LocalizedText title)
    {
        Head = new(Language[title], Language[title], "/subscribe") { IsIndexed = false };
        Response.Headers.CacheControl = "no-store";
    }

    /// <summary>Says that the link leads nowhere.</summary>
    protected IActionResult Unknown()
    {
        Name(SubscriptionPageTexts.UnknownLink);
        return this.NotFoundPage();
    }
}
