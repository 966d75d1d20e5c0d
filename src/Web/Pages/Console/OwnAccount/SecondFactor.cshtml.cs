using ConsumerSafety.Api.Accounts.Own;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console.OwnAccount;

/// <summary>Turns the second factor on and off, and makes recovery codes.</summary>
public sealed class SecondFactorModel(Language language, OwnSecondFactor own) : ConsolePage(language)
{
    /// <summary>The first code of the app.</summary>
    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The password, which every change but the first needs.</summary>
    [BindProperty]
    public string? CurrentPassword { get; set; }

    /// <summary>What is wrong with the form.</summary>
    public FormFaults Faults { get; } = new();

    /// <summary>What the app is to be given; null once the factor is in use.</summary>
    public AuthenticatorSetup? Setup { get; private set; }

    /// <summary>How many recovery codes are left.</summary>
    public int CodesLeft { get; private set; }

    /// <summary>Recovery codes that were just made.</summary>
    public IReadOnlyList<string> NewCodes { get; private set; } = [];

    /// <summary>Shows the page.</summary>
    public async Task OnGetAsync()
    {
        Name(AccountTexts.SecondFactor, "/console/account/second-factor");
        Setup = await own.PrepareAsync(Caller);
        (_, CodesLeft) = await own.FindAsync(Caller);
    }

    /// <summary>The key as a picture, as long as it is not in use.</summary>
    public async Task<IActionResult> OnGetPictureAsync() => await own.PrepareAsync(Caller) is { } setup
        ? File(AuthenticatorPicture.Draw(setup), "image/png")
        : NotFound();

    /// <summary>Turns it on.</summary>
    public async Task<IActionResult> OnPostTurnOnAsync() =>
        await ShowAsync(await own.TurnOnAsync(Caller, Code ?? "", HttpContext));

    /// <summary>Turns it off.</summary>
    public async Task<IActionResult> OnPostTurnOffAsync() =>
        await ShowAsync(await own.TurnOffAsync(Caller, CurrentPassword ?? "", HttpContext));

    /// <summary>Makes new recovery codes.</summary>
    public async Task<IActionResult> OnPostCodesAsync() =>
        await ShowAsync(await own.RenewCodesAsync(Caller, CurrentPassword ?? ""));

    private async Task<IActionResult> ShowAsync(OwnChange change)
    {
        if (change is OwnChange.Done done)
            NewCodes = done.RecoveryCodes;
        else if (change is OwnChange.Invalid invalid)
            Faults.Add(invalid.Faults);
        await OnGetAsync();
        return Page();
    }
}
