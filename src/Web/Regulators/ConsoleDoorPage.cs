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
    protected IActionResult Answer(SignInOutcome outcome, string field)
    {
        switch (outcome)
        {
            case SignInOutcome.Done:
                return LocalRedirect(Target);
            case SignInOutcome.TooFast:
                Faults.Add(field, ConsoleTexts.TooFast);
                var slow = Page();
                slow.StatusCode = StatusCodes.Status429TooManyRequests;
                return slow;
            default:
                Faults.Add(field, ConsoleTexts.Refused);
                return Page();
        }
    }

    private string Target => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : Language.Path("/console");
}
