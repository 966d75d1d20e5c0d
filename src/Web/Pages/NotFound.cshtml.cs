using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages;

/// <summary>Whatever address has no page.</summary>
public sealed class NotFoundModel(Language language) : SitePage(language)
{
    /// <summary>Shows the page with status 404; programs get nothing but the status.</summary>
    public IActionResult OnGet()
    {
        if (ProgramPaths.Contains(Request.Path))
            return NotFound();
        Head = new(Language[ErrorTexts.NotFound], Language[ErrorTexts.NotFoundHint], "/") { IsIndexed = false };
        return this.NotFoundPage();
    }
}
