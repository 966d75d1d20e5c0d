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

    /// <summary>Shows the page.</summary>
    public async Task OnGetAsync()
    {
        Name(AccountTexts.Accounts, "/console/accounts");
        Accounts = await administration.ReadAsync(Caller, HttpContext.RequestAborted);
    }
}
