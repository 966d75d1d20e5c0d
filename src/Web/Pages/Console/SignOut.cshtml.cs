using ConsumerSafety.Api.Accounts.SigningIn;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console;

/// <summary>Ends the session; only when posted, so that no link or picture can.</summary>
public sealed class SignOutModel(Language language, SignInService signIn) : ConsolePage(language)
{
    /// <summary>Leads back.</summary>
    public IActionResult OnGet() => LocalRedirect(Language.Path("/console"));

    /// <summary>Ends it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync(HttpContext);
        return LocalRedirect(Language.Path("/console/sign-in"));
    }
}
