using ConsumerSafety.Api.Accounts.Links;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console;

/// <summary>Asks for a link to set a new password. What it answers is the same for every address.</summary>
public sealed class ForgotModel(Language language, PasswordLinks links) : ConsoleDoorPage(language)
{
    private const string Path = "/console/forgot";

    /// <summary>Whose password.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>Whether it was asked for.</summary>
    public bool IsSent { get; private set; }

    /// <summary>Shows the form.</summary>
    public void OnGet() => Name(AccountTexts.Forgot, Path);

    /// <summary>Takes the form.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        Name(AccountTexts.Forgot, Path);
        if (string.IsNullOrWhiteSpace(Email))
            Faults.Add(nameof(Email), ConsoleTexts.EmailMissing);
        else if (await links.SendResetAsync(Email, HttpContext))
            IsSent = true;
        else
            return TooFast(nameof(Email));
        return Page();
    }
}
