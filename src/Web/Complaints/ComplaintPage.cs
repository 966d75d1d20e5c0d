using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Storage.Resilience;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ConsumerSafety.Web.Complaints;

/// <summary>A page for people who complain: kept in no cache and no search engine.</summary>
/// <param name="language">The language it is shown in.</param>
public abstract class ComplaintPage(Language language) : SitePage(language)
{
    /// <inheritdoc/>
    public override bool HasHeaderSearch => false;

    /// <summary>Whether the database does not answer now.</summary>
    public bool IsUnavailable { get; private set; }

    /// <summary>The network of the visitor.</summary>
    protected string Network => Api.Complaints.ComplaintPace.NetworkOf(HttpContext.Connection.RemoteIpAddress);

    /// <inheritdoc/>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) =>
        Response.Headers.CacheControl = "no-store";

    /// <summary>Says what the page is: its title, and its address without language.</summary>
    protected void Name(LocalizedText title, string path) =>
        Head = new(Language[title], Language[ComplaintTexts.Lead], path) { IsIndexed = false };

    /// <summary>The page with a status of its own.</summary>
    protected PageResult PageWith(int status)
    {
        var page = Page();
        page.StatusCode = status;
        return page;
    }

    /// <summary>Does something with the database; says so on the page when it does not answer.</summary>
    protected async Task<IActionResult> TryAsync(Func<Task<IActionResult>> work)
    {
        try
        {
            return await work();
        }
        catch (DatabaseUnavailableException)
        {
            IsUnavailable = true;
            Response.Headers.RetryAfter = "10";
            return PageWith(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
