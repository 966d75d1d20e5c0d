using ConsumerSafety.Api.Accounts.Passkeys;
using ConsumerSafety.Api.Accounts.SigningIn;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console;

/// <summary>Where people sign in.</summary>
public sealed class SignInModel(Language language, SignInService signIn, PasskeySignIn passkeys)
    : ConsoleDoorPage(language)
{
    /// <summary>The address, which stays in the form.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>The password, which does not.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>What a browser made of a passkey, as JSON.</summary>
    [BindProperty]
    public string? Credential { get; set; }

    /// <summary>Whether somebody comes from setting a password.</summary>
    public bool IsPasswordSet => Request.Query["done"] == "password";

    /// <summary>Shows the form.</summary>
    public void OnGet() => Name(ConsoleTexts.SignIn, "/console/sign-in");

    /// <summary>What the browser is to ask passkeys, for the script of the page.</summary>
    public async Task<IActionResult> OnPostAskAsync() => Content(await passkeys.AskAsync(), "application/json");

    /// <summary>Takes what a passkey answered.</summary>
    public async Task<IActionResult> OnPostPasskeyAsync()
    {
        Name(ConsoleTexts.SignIn, "/console/sign-in");
        var outcome = await passkeys.AnswerAsync(Credential ?? "", HttpContext);
        return Answer(outcome, nameof(Email), AccountTexts.PasskeyRefused);
    }

    /// <summary>Takes the form.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        Name(ConsoleTexts.SignIn, "/console/sign-in");
        if (string.IsNullOrWhiteSpace(Email))
            Faults.Add(nameof(Email), ConsoleTexts.EmailMissing);
        if (string.IsNullOrEmpty(Password))
            Faults.Add(nameof(Password), ConsoleTexts.PasswordMissing);
        if (Faults.Any)
            return Page();
        var outcome = await signIn.WithPasswordAsync(Email!, Password!, HttpContext);
        return Answer(outcome, nameof(Email), ConsoleTexts.Refused);
    }
}
