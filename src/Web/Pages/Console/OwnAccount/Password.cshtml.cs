using ConsumerSafety.Api.Accounts.Own;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console.OwnAccount;

/// <summary>Changes the own password.</summary>
public sealed class PasswordModel(Language language, OwnPassword own) : ConsolePage(language)
{
    private const string Path = "/console/account/password";

    /// <summary>The password in use.</summary>
    [BindProperty]
    public string? CurrentPassword { get; set; }

    /// <summary>The one wanted.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>What is wrong with the form.</summary>
    public FormFaults Faults { get; } = new();

    /// <summary>Whether somebody comes from changing it.</summary>
    public bool IsDone => Request.Query["done"] == "password";

    /// <summary>Shows the form.</summary>
    public void OnGet() => Name(AccountTexts.ChangePassword, Path);

    /// <summary>Takes the form.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        Name(AccountTexts.ChangePassword, Path);
        if (await own.ChangeAsync(Caller, CurrentPassword ?? "", Password ?? "", HttpContext)
            is not OwnChange.Invalid invalid)
            return LocalRedirect(Language.Path(Path + "?done=password"));
        Faults.Add(invalid.Faults);
        return Page();
    }
}
