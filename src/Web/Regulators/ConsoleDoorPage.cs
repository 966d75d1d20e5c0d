using ConsumerSafety.Api.Accounts.SigningIn;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Site;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Regulators;

/// <summary>A page on the way into the console, which people see who have not signed in yet.</summary>
/// <param name="language">The language it is shown in.</param>
public abstract class ConsoleDoorPage(Language language) : SitePage(language)
{
    /// <summary>Where to go on, if it lies here; the console otherwise.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>What is wrong with the form.</summary>
    public FormFaults Faults { get; } = new();

    /// <inheritdoc/>
    public override bool HasHeaderSearch => false;

    /// <summary>Says what the page is: its title, and its address without language.</summary>
    protected void Name(LocalizedText title, string path) =>
        Head = new(Language[title], "", path) { IsIndexed = false };

    /// <summary>What follows from an attempt to sign in.</summary>
    /// <param name="outcome">What became of it.</param>
    /// <param name="field">The field that a refusal is shown at.</param>
    /// <param name="refusal">What a refusal says.</param>
    protected IActionResult Answer(SignInOutcome outcome, string field, LocalizedText refusal)
    {
        switch (outcome)
        {
            case SignInOutcome.Done:
                return LocalRedirect(Target);
            case SignInOutcome.NeedsCode:
                return LocalRedirect(Language.Path("/console/sign-in/code") + Onward);
            case SignInOutcome.StartAgain:
                return LocalRedirect(Language.Path("/console/sign-in") + Onward);
            case SignInOutcome.TooFast:
                return TooFast(field);
            default:
                Faults.Add(field, refusal);
                return Page();
        }
    }

    /// <summary>Says that there were too many attempts.</summary>
    protected IActionResult TooFast(string field)
    {
        Faults.Add(field, ConsoleTexts.TooFast);
        var page = Page();
        page.StatusCode = StatusCodes.Status429TooManyRequests;
        return page;
    }

    private QueryString Onward =>
        Url.IsLocalUrl(ReturnUrl) ? QueryString.Create("returnUrl", ReturnUrl!) : QueryString.Empty;

    private string Target => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : Language.Path("/console");
}
