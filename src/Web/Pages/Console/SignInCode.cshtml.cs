using ConsumerSafety.Api.Accounts.SigningIn;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console;

/// <summary>The second step of signing in.</summary>
public sealed class SignInCodeModel(Language language, SignInService signIn) : ConsoleDoorPage(language)
{
    /// <summary>The code of the app, or a recovery code.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>Shows the form.</summary>
    public void OnGet() => Name(AccountTexts.SecondFactor, "/console/sign-in/code");

    /// <summary>Takes the form.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        Name(AccountTexts.SecondFactor, "/console/sign-in/code");
        if (string.IsNullOrWhiteSpace(Code))
        {
            Faults.Add(nameof(Code), AccountTexts.CodeMissing);
            return Page();
        }
        return Answer(await signIn.WithCodeAsync(Code, HttpContext), nameof(Code), AccountTexts.CodeRefused);
    }
}
