using ConsumerSafety.Search;
using ConsumerSafety.Storage.Resilience;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Site;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages;

/// <summary>
/// What people see when a page could not be made: 503 while the index is being built or the database does not answer,
/// else 500.
/// </summary>
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

    /// <summary>Shows the page in place of one that was asked for.</summary>
    public IActionResult OnGet() => Show();

    /// <summary>Shows the page in place of one to which something was posted.</summary>
    public IActionResult OnPost() => Show();

    private IActionResult Show()
    {
        var fault = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;
        var (heading, hint) = fault switch
        {
            IndexNotReadyException => (ErrorTexts.Building, ErrorTexts.BuildingHint),
            DatabaseUnavailableException => (ErrorTexts.Busy, ErrorTexts.BusyHint),
            _ => (ErrorTexts.Failed, ErrorTexts.FailedHint),
        };
        (Heading, Hint) = (Language[heading], Language[hint]);
        Head = new(Heading, Hint, "/") { IsIndexed = false };
        var path = HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path;
        if (path is not null && ProgramPaths.Contains(path))
            return Problem(IsPassing(fault));
        if (IsPassing(fault))
            return this.UnavailablePage();
        if (fault is null)
            return this.NotFoundPage();
        Reference = HttpContext.TraceIdentifier;
        var page = Page();
        page.StatusCode = StatusCodes.Status500InternalServerError;
        return page;
    }

    private static bool IsPassing(Exception? fault) => fault is IndexNotReadyException or DatabaseUnavailableException;

    // RFC 9457, for programs whose endpoint did not answer for the fault itself.
    private ObjectResult Problem(bool isPassing)
    {
        var status = isPassing ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
        var problem = new ProblemDetails { Status = status, Title = Heading, Detail = Hint };
        return new(problem) { StatusCode = status, ContentTypes = { "application/problem+json" } };
    }
}
