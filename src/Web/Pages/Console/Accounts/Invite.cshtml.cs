using ConsumerSafety.Api.Accounts;
using ConsumerSafety.Api.Accounts.Administration;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators;
using Microsoft.AspNetCore.Mvc;

namespace ConsumerSafety.Web.Pages.Console.Accounts;

/// <summary>Invites a colleague.</summary>
[NeedsPermission(Permission.ManageAccounts)]
public sealed class InviteModel(Language language, AccountAdministration administration)
    : AccountFormPage(language, administration)
{
    /// <summary>Shows the form.</summary>
    public Task OnGetAsync() => ShowAsync();

    /// <summary>Takes the form.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await ShowAsync();
        var change = await Administration.InviteAsync(Caller, Form.Read(), HttpContext.RequestAborted);
        Link = (change as AccountChange.Done)?.Link;
        return Refuse(change) ?? Page();
    }

    private Task ShowAsync()
    {
        Name(AccountTexts.InviteHeading, "/console/accounts/invite");
        return ReadChoicesAsync();
    }
}
