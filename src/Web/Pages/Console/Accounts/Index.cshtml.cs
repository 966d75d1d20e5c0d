using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Accounts.Administration;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;

namespace ConsumerSafety.Web.Pages.Console.Accounts;

/// <summary>The accounts that somebody runs.</summary>
[NeedsPermission(Permission.ManageAccounts)]
public sealed class IndexModel(Language language, AccountAdministration administration) : ConsolePage(language)
{
    /// <summary>The accounts in the order of names.</summary>
    public IReadOnlyList<Account> Accounts { get; private set; } = [];

    /// <summary>Whether whoever looks may change an account: not one with more rights, nor the own.</summary>
    public bool MayChange(Account account) =>
        account.Id != Caller.AccountId && Grants.MayManage(Caller, account.AgencyId, account.Roles);

    /// <summary>Shows the page.</summary>
    public async Task OnGetAsync()
    {
        Name(AccountTexts.Accounts, "/console/accounts");
        Accounts = await administration.ReadAsync(Caller, HttpContext.RequestAborted);
    }
}
