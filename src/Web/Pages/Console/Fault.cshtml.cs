using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using ConsumerSafety.Web.Site;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console;

/// <summary>What is shown instead of a bare status. It is reached by re-execution alone, whatever was sent.</summary>
[IgnoreAntiforgeryToken]
public sealed class FaultModel(Language language) : SitePage(language)
{
    /// <summary>What happened.</summary>
    public LocalizedText Heading { get; private set; } = ConsoleTexts.NotFound;

    /// <summary>What to do.</summary>
    public LocalizedText Advice { get; private set; } = ConsoleTexts.NotFoundAdvice;

    /// <summary>Shows the page.</summary>
    public void OnGet(int status) => Show(status);

    /// <summary>Shows the page.</summary>
    public void OnPost(int status) => Show(status);

    private void Show(int status)
    {
        if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null)
            Response.StatusCode = StatusCodes.Status404NotFound;
        else
            (Heading, Advice) = ConsoleFaults.Of(status);
        Head = new(Language[Heading], "", "/console") { IsIndexed = false };
    }
}
