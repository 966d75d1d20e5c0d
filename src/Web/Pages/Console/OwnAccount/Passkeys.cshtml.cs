using ConsumerSafety.Api.Accounts.Own;
using ConsumerSafety.Api.Accounts.Passkeys;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console.OwnAccount;

/// <summary>The own passkeys: shows, adds and removes them.</summary>
public sealed class PasskeysModel(Language language, OwnPasskeys own) : ConsolePage(language)
{
    private const string Path = "/console/account/passkeys";

    /// <summary>What the new one is to be called.</summary>
    [BindProperty]
    public string? PasskeyName { get; set; }

    /// <summary>The password, which adding one needs.</summary>
    [BindProperty]
    public string? CurrentPassword { get; set; }

    /// <summary>What the browser made, as JSON.</summary>
    [BindProperty]
    public string? Credential { get; set; }

    /// <summary>All of them.</summary>
    public IReadOnlyList<OwnPasskey> Passkeys { get; private set; } = [];

    /// <summary>What is wrong with the form.</summary>
    public FormFaults Faults { get; } = new();

    /// <summary>Shows the page.</summary>
    public async Task OnGetAsync()
    {
        Name(AccountTexts.Passkeys, Path);
        Passkeys = await own.ReadAsync(Caller, HttpContext.RequestAborted);
    }

    /// <summary>What the browser is to be asked, for the script of the page.</summary>
    public async Task<IActionResult> OnPostAskAsync() => Content(await own.AskAsync(Caller), "application/json");

    /// <summary>Adds one.</summary>
    public async Task<IActionResult> OnPostAddAsync() => await ShowAsync(
        await own.AddAsync(Caller, CurrentPassword ?? "", PasskeyName, Credential ?? "", HttpContext));

    /// <summary>Removes one.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(string? id) =>
        await ShowAsync(await own.RemoveAsync(Caller, id ?? ""));

    private async Task<IActionResult> ShowAsync(OwnChange change)
    {
        if (change is not OwnChange.Invalid invalid)
            return LocalRedirect(Language.Path(Path));
        Faults.Add(invalid.Faults);
        await OnGetAsync();
        return Page();
    }
}
