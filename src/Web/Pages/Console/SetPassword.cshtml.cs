using ConsumerSafety.Api.Accounts.Administration;
using ConsumerSafety.Api.Accounts.Links;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console;

/// <summary>Sets a password by a link that was sent. Looking at the page does not use the link up.</summary>
public sealed class SetPasswordModel(Language language, PasswordLinks links) : ConsoleDoorPage(language)
{
    /// <summary>The secret in the link.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    /// <summary>The password.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>The address of the account; null when the link is good for nothing.</summary>
    public string? Owner { get; private set; }

    /// <summary>Shows the form.</summary>
    public Task OnGetAsync() => FindOwnerAsync();

    /// <summary>Takes the form.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        switch (await links.SetPasswordAsync(Token ?? "", Password ?? "", HttpContext.RequestAborted))
        {
            case AccountChange.Done:
                return LocalRedirect(Language.Path("/console/sign-in?done=password"));
            case AccountChange.Invalid invalid:
                Faults.Add(invalid.Faults);
                break;
        }
        await FindOwnerAsync();
        return Page();
    }

    private async Task FindOwnerAsync()
    {
        Name(AccountTexts.SetPassword, "/console/set-password");
        Owner = (await links.FindAsync(Token ?? "", HttpContext.RequestAborted))?.Email;
        if (Owner is null)
            Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
