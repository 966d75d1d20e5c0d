using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Keys;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console.Keys;

/// <summary>The API keys: made, shown once, revoked.</summary>
[NeedsPermission(Permission.ManageKeys)]
public sealed class IndexModel(Language language, KeyService service, TimeProvider time) : ConsolePage(language)
{
    private const int UsualDays = 90;

    /// <summary>The account a new key is for; null while none was chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public string? AccountId { get; set; }

    /// <summary>What the new key is for.</summary>
    [BindProperty]
    public string? KeyName { get; set; }

    /// <summary>What the new key may do.</summary>
    [BindProperty]
    public List<Permission> Scopes { get; set; } = [];

    /// <summary>For how many days it works.</summary>
    [BindProperty]
    public int? Days { get; set; }

    /// <summary>Whether a key was just revoked.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Revoked { get; set; }

    /// <summary>What is wrong with the form.</summary>
    public FormFaults Faults { get; } = new();

    /// <summary>The key that was just made, in full; null otherwise.</summary>
    public string? Made { get; private set; }

    /// <summary>The keys.</summary>
    public IReadOnlyList<HeldKey> Keys { get; private set; } = [];

    /// <summary>The accounts a key can be made for, with what it may do.</summary>
    public IReadOnlyList<(Account Account, IReadOnlyList<Permission> Scopes)> Holders { get; private set; } = [];

    /// <summary>What a key for the chosen account may do; null when none was chosen.</summary>
    public IReadOnlyList<Permission>? Offered =>
        Holders.Where(holder => holder.Account.Id == AccountId).Select(holder => holder.Scopes).FirstOrDefault();

    /// <summary>For how many days a key may be made at most.</summary>
    public int LongestDays => service.LongestDays;

    /// <summary>How a key stands.</summary>
    public LocalizedText StateOf(ApiKey key) => key.RevokedAt is not null ? KeyTexts.Ended
        : key.IsUsable(time.GetUtcNow()) ? KeyTexts.Usable
        : KeyTexts.Expired;

    /// <summary>Shows the keys.</summary>
    public async Task OnGetAsync()
    {
        Days = Math.Min(UsualDays, LongestDays);
        await ShowAsync();
    }

    /// <summary>Makes one.</summary>
    public async Task<IActionResult> OnPostMakeAsync()
    {
        var wanted = new NewKey(KeyName, AccountId, Scopes, Days);
        switch (await service.MakeAsync(Caller, wanted, HttpContext.RequestAborted))
        {
            case KeyOutcome.Made made:
                Made = made.Text;
                (AccountId, KeyName, Scopes) = (null, null, []);
                break;
            case KeyOutcome.Invalid invalid:
                // The property Name is the page's own.
                Faults.Add(invalid.Faults.Select(fault =>
                    fault.Path == nameof(NewKey.Name) ? fault with { Path = nameof(KeyName) } : fault));
                break;
        }
        await ShowAsync();
        return Page();
    }

    /// <summary>Revokes one.</summary>
    public async Task<IActionResult> OnPostRevokeAsync(string prefix) =>
        await service.RevokeAsync(Caller, prefix, HttpContext.RequestAborted) is KeyOutcome.Revoked
            ? LocalRedirect(Language.Path("/console/keys?Revoked=true"))
            : NotFound();

    private async Task ShowAsync()
    {
        Name(KeyTexts.Keys, "/console/keys");
        Keys = await service.ReadAsync(Caller, HttpContext.RequestAborted);
        Holders = await service.ReadHoldersAsync(Caller, HttpContext.RequestAborted);
    }
}
