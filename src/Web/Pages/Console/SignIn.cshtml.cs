using ConsumerSafety.Api.Accounts.SigningIn;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console;

/// <summary>Where people sign in.</summary>
public sealed class SignInModel(Language language, SignInService signIn) : ConsoleDoorPage(language)
{
    /// <summary>The address, which stays in the form.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>The password, which does not.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Shows the form.</summary>
    public void OnGet() => Name(ConsoleTexts.SignIn, "/console/sign-in");

    /// <summary>Takes the form.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        Name(ConsoleTexts.SignIn, "/console/sign-in");
        if (string.IsNullOrWhiteSpace(Email))
            Faults.Add(nameof(Email), ConsoleTexts.EmailMissing);
        if (string.IsNullOrEmpty(Password))
            Faults.Add(nameof(Password), ConsoleTexts.PasswordMissing);
        return Faults.Any
            ? Page()
            : Answer(await signIn.WithPasswordAsync(Email!, Password!, HttpContext), nameof(Email));
    }
}
