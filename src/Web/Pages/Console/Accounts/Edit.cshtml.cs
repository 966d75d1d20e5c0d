using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Accounts.Administration;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console.Accounts;

/// <summary>Changes an account, locks it and opens it again.</summary>
[NeedsPermission(Permission.ManageAccounts)]
public sealed class EditModel(Language language, AccountAdministration administration)
    : AccountFormPage(language, administration)
{
    /// <summary>The account.</summary>
    public Account Account { get; private set; } = null!;

    /// <summary>Whether somebody comes from saving.</summary>
    public bool IsSaved => Request.Query["done"] == "saved";

    private CancellationToken Stop => HttpContext.RequestAborted;

    /// <summary>Shows the account.</summary>
    public async Task<IActionResult> OnGetAsync([FromRoute] string id)
    {
        if (!await FindAsync(id))
            return NotFound();
        Form = AccountForm.Of(Account);
        return Page();
    }

    /// <summary>Changes it.</summary>
    public Task<IActionResult> OnPostAsync([FromRoute] string id) =>
        ConcludeAsync(id, () => Administration.ChangeAsync(Caller, id, Form.Read(), Stop));

    /// <summary>Sends the invitation again.</summary>
    public Task<IActionResult> OnPostInviteAgainAsync([FromRoute] string id) =>
        ConcludeAsync(id, () => Administration.InviteAgainAsync(Caller, id, Stop));

    /// <summary>Closes it.</summary>
    public Task<IActionResult> OnPostLockAsync([FromRoute] string id) =>
        ConcludeAsync(id, () => Administration.SetLockedAsync(Caller, id, true, Stop));

    /// <summary>Opens it again.</summary>
    public Task<IActionResult> OnPostUnlockAsync([FromRoute] string id) =>
        ConcludeAsync(id, () => Administration.SetLockedAsync(Caller, id, false, Stop));

    /// <summary>Takes second factor and passkeys from whoever has lost them.</summary>
    public Task<IActionResult> OnPostResetSecondFactorAsync([FromRoute] string id) =>
        ConcludeAsync(id, () => Administration.ResetSecondFactorAsync(Caller, id, Stop));

    private async Task<IActionResult> ConcludeAsync(string id, Func<Task<AccountChange>> work)
    {
        if (!await FindAsync(id))
            return NotFound();
        var change = await work();
        if (Refuse(change) is { } refusal)
            return refusal;
        Link = (change as AccountChange.Done)?.Link;
        return Link is null ? LocalRedirect(Language.Path($"/console/accounts/{id}?done=saved")) : Page();
    }

    private async Task<bool> FindAsync(string id)
    {
        if (await Administration.FindAsync(Caller, id, Stop) is not { } account)
            return false;
        Account = account;
        Head = new(account.Name, "", $"/console/accounts/{account.Id}") { IsIndexed = false };
        await ReadChoicesAsync();
        return true;
    }
}
