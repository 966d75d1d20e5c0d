using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ConsumerSafety.Web.Site;

/// <summary>Pages that say that something is not there, or not now.</summary>
internal static class PageOutcomes
{
    /// <summary>The page with status 404.</summary>
    public static IActionResult NotFoundPage(this PageModel page) => With(page, StatusCodes.Status404NotFound);

    /// <summary>The page with status 503, to be asked for again in a minute.</summary>
    public static IActionResult UnavailablePage(this PageModel page)
    {
        page.Response.Headers.RetryAfter = "60";
        return With(page, StatusCodes.Status503ServiceUnavailable);
    }

    private static PageResult With(PageModel page, int status)
    {
        var result = page.Page();
        result.StatusCode = status;
        return result;
    }
}
