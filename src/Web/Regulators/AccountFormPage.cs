using ConsumerSafety.Api.Accounts.Administration;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Agencies;
using ConsumerSafety.Web.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ConsumerSafety.Web.Regulators;

/// <summary>A page with the form of an account.</summary>
/// <param name="language">The language it is shown in.</param>
/// <param name="administration">The accounts.</param>
public abstract class AccountFormPage(Language language, AccountAdministration administration)
    : ConsolePage(language)
{
    private IReadOnlyList<Agency> _agencies = [];

    /// <summary>What is filled in.</summary>
    [BindProperty]
    public AccountForm Form { get; set; } = new();

    /// <summary>What is wrong with it.</summary>
    public FormFaults Faults { get; } = new();

    /// <summary>The address to be shown once to whoever invited.</summary>
    public string? Link { get; protected set; }

    /// <summary>The form with what it offers.</summary>
    /// <param name="isNew">Whether the address can be filled in.</param>
    public AccountFormView View(bool isNew) => new(
        Form, _agencies, [.. Enum.GetValues<Role>().Where(role => Grants.MayGrant(Caller, role))],
        Caller.Can(Permission.ManageAccounts, null), Faults, isNew);

    /// <summary>The accounts.</summary>
    protected AccountAdministration Administration => administration;

    /// <summary>Reads what the form offers.</summary>
    protected async Task ReadChoicesAsync() =>
        _agencies = await administration.ReadAgenciesAsync(Caller, HttpContext.RequestAborted);

    /// <summary>Says what a refusal was for; null when there is nothing to be said on this page.</summary>
    protected IActionResult? Refuse(AccountChange change)
    {
        switch (change)
        {
            case AccountChange.NotFound:
                return NotFound();
            case AccountChange.Forbidden forbidden:
                Faults.Add(nameof(AccountForm.Roles), forbidden.Reason);
                return WithStatus(StatusCodes.Status403Forbidden);
            case AccountChange.Conflict:
                Faults.Add(nameof(AccountForm.Name), AccountTexts.Changed);
                return WithStatus(StatusCodes.Status409Conflict);
            case AccountChange.Invalid invalid:
                Faults.Add(invalid.Faults);
                return Page();
            default:
                return null;
        }
    }

    private PageResult WithStatus(int status)
    {
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}
