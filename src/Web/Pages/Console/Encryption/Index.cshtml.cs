using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Protection;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Storage.MasterKeys;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Web.Pages.Console.Encryption;

/// <summary>The master keys that personal data is encrypted with.</summary>
[NeedsPermission(Permission.RotateKeys)]
public sealed class IndexModel(Language language, KeyRotationDesk desk, IOptions<ProtectionOptions> options)
    : ConsolePage(language)
{
    internal const string Home = "/console/encryption";

    /// <summary>What there is.</summary>
    public MasterKeyStatus View { get; private set; } = null!;

    /// <summary>After how many days a new one is made.</summary>
    public int Days => options.Value.RotationDays;

    /// <summary>Whether a new one was just asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Begun { get; set; }

    /// <summary>What is wrong with a form.</summary>
    public FormFaults Faults { get; } = new();

    /// <summary>Shows the page.</summary>
    public async Task<IActionResult> OnGetAsync()
    {
        Name(EncryptionTexts.Encryption, Home);
        if (await desk.ReadAsync(Caller, HttpContext.RequestAborted) is not { } status)
            return Forbid();
        View = status;
        return Page();
    }

    /// <summary>Makes a new one.</summary>
    public async Task<IActionResult> OnPostAsync(string? reason)
    {
        switch (await desk.RotateAsync(Caller, reason, HttpContext.RequestAborted))
        {
            case KeyRotationOutcome.Begun:
                return Redirect(Language.Path(Home + "?begun=true"));
            case KeyRotationOutcome.Forbidden:
                return Forbid();
            default:
                Faults.Add("reason", EncryptionTexts.NoReason);
                Response.StatusCode = StatusCodes.Status400BadRequest;
                return await OnGetAsync();
        }
    }
}
