using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Site;

namespace ConsumerSafety.Web.Pages;

/// <summary>What the service is.</summary>
public sealed class AboutModel(Language language) : SitePage(language)
{
    /// <summary>Shows the page.</summary>
    public void OnGet()
    {
        Response.Headers.CacheControl = "public, max-age=60";
        Head = new(Language[AboutTexts.Heading], Language[AboutTexts.Lead], "/about");
    }
}
