using ConsumerSafety.Search;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Site;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages;

/// <summary>What people see when a page could not be made: 503 while the index is being built, else 500.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel(Language language) : SitePage(language)
{
    /// <summary>What happened.</summary>
    public string Heading { get; private set; } = "";

    /// <summary>What to do.</summary>
    public string Hint { get; private set; } = "";

    /// <summary>What to quote when reporting it, or null.</summary>
    public string? Reference { get; private set; }

    /// <inheritdoc/>
    public override string PathIn(Language other) => other.Path("/");

    /// <summary>Shows the page.</summary>
    public IActionResult OnGet()
    {
        var fault = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;
        var isBuilding = fault is IndexNotReadyException;
        Heading = Language[isBuilding ? ErrorTexts.Building : ErrorTexts.Failed];
        Hint = Language[isBuilding ? ErrorTexts.BuildingHint : ErrorTexts.FailedHint];
        Head = new(Heading, Hint, "/") { IsIndexed = false };
        var path = HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path;
        if (path is not null && ProgramPaths.Contains(path))
            return Problem(isBuilding);
        if (isBuilding)
            return this.UnavailablePage();
        if (fault is null)
            return this.NotFoundPage();
        Reference = HttpContext.TraceIdentifier;
        var page = Page();
        page.StatusCode = StatusCodes.Status500InternalServerError;
        return page;
    }

    // RFC 9457, for programs whose endpoint did not answer for the fault itself.
    private ObjectResult Problem(bool isBuilding)
    {
        var status = isBuilding ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
        var problem = new ProblemDetails { Status = status, Title = Heading, Detail = Hint };
        return new(problem) { StatusCode = status, ContentTypes = { "application/problem+json" } };
    }
}
