using ConsumerSafety.Api.Accounts.Identity;
using ConsumerSafety.Api.Accounts.Links;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Agencies;
using ConsumerSafety.Storage.Accounts;
using ConsumerSafety.Storage.Agencies;
using Microsoft.AspNetCore.Identity;

namespace ConsumerSafety.Api.Accounts.Administration;

/// <summary>
/// The accounts of an agency, for its administrator, or of all, for the administrator of the service. An account out
/// of the caller's reach is not there for the caller.
/// </summary>
public sealed class AccountAdministration
{
    private readonly UserManager<AccountUser> _users;
    private readonly AccountStore _accounts;
    private readonly AgencyStore _agencies;
    private readonly LinkMaker _links;
    private readonly TimeProvider _time;

    internal AccountAdministration(
        UserManager<AccountUser> users, AccountStore accounts, AgencyStore agencies, LinkMaker links,
        TimeProvider time) =>
        (_users, _accounts, _agencies, _links, _time) = (users, accounts, agencies, links, time);

    /// <summary>The agencies that somebody may have accounts in.</summary>
    public async Task<IReadOnlyList<Agency>> ReadAgenciesAsync(Caller caller, CancellationToken cancellationToken) =>
    [
        .. (await _agencies.ReadAllAsync(cancellationToken))
            .Where(agency => caller.Can(Permission.ManageAccounts, agency.Id)),
    ];

    /// <summary>The accounts that somebody may see here, in the order of names.</summary>
    public async Task<IReadOnlyList<Account>> ReadAsync(Caller caller, CancellationToken cancellationToken)
    {
        if (!caller.CanSomewhere(Permission.ManageAccounts))
            return [];
        var reach = caller.Can(Permission.ManageAccounts, null) ? null : caller.AgencyId;
        return await _accounts.ReadAsync(reach, cancellationToken);
    }

    /// <summary>An account that somebody may change; null otherwise.</summary>
    public async Task<Account?> FindAsync(Caller caller, string id, CancellationToken cancellationToken) =>
        await _accounts.FindAsync(id, cancellationToken) is { } account
        && Grants.MayManage(caller, account.AgencyId, account.Roles)
            ? account
            : null;

    /// <summary>Makes an account and sends its owner a link to set a password.</summary>
    public async Task<AccountChange> InviteAsync(
        Caller caller, NewAccount wanted, CancellationToken cancellationToken)
    {
        if (!Grants.MayManage(caller, wanted.AgencyId, wanted.Roles))
            return new AccountChange.Forbidden(AccountReasons.BeyondReach);
        if (await CheckAsync(wanted, cancellationToken) is { } invalid)
            return invalid;
        var account = AccountMaker.Create(wanted, _time.GetUtcNow());
        var (link, address) = _links.Make(account, LinkPurpose.Invitation);
        var user = new AccountUser(account) { Actor = caller.Actor, Detail = "invited", Link = link };
        var result = await _users.CreateAsync(user);
        return result.Succeeded
            ? new AccountChange.Done(user.Account) { Link = address }
            : new AccountChange.Invalid(IdentityFaults.Of(result));
    }

    /// <summary>Sends an invitation again; the link sent before works no longer.</summary>
    public async Task<AccountChange> InviteAgainAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(caller, id, cancellationToken) is not { } account)
            return new AccountChange.NotFound();
        if (account.State != AccountState.Invited)
            return new AccountChange.Forbidden(AccountReasons.NotInvited);
        var (link, address) = _links.Make(account, LinkPurpose.Invitation);
        await _accounts.SendLinkAsync(link, caller.Actor, TimeSpan.Zero, cancellationToken);
        return new AccountChange.Done(account) { Link = address };
    }

    /// <summary>Changes name, agency, roles and language. The address stays: the invitation went there.</summary>
    public Task<AccountChange> ChangeAsync(
        Caller caller, string id, NewAccount wanted, CancellationToken cancellationToken) => UpdateAsync(
        caller, id, "changed",
        async account =>
        {
            if (!Grants.MayManage(caller, wanted.AgencyId, wanted.Roles))
                return (account, new AccountChange.Forbidden(AccountReasons.BeyondReach));
            if (await CheckAsync(wanted with { Email = account.Email }, cancellationToken) is { } invalid)
                return (account, invalid);
            var changed = account with
            {
                Name = wanted.Name!.Trim(),
                AgencyId = wanted.AgencyId,
                Roles = [.. wanted.Roles.Distinct().Order()],
                Language = wanted.Language,
            };
            return (changed, null);
        },
        cancellationToken);

    /// <summary>Closes an account, or opens it again. Its sessions are over with it.</summary>
    public Task<AccountChange> SetLockedAsync(
        Caller caller, string id, bool isLocked, CancellationToken cancellationToken) => UpdateAsync(
        caller, id, isLocked ? "locked" : "unlocked",
        account =>
        {
            var opened = account.PasswordHash is null ? AccountState.Invited : AccountState.Active;
            var state = isLocked ? AccountState.Locked : opened;
            return Task.FromResult<(Account, AccountChange?)>((account with { State = state }, null));
        },
        cancellationToken);

    /// <summary>Takes the second factor and the passkeys from somebody who has lost them.</summary>
    public Task<AccountChange> ResetSecondFactorAsync(
        Caller caller, string id, CancellationToken cancellationToken) => UpdateAsync(
        caller, id, "second factor and passkeys removed",
        account => Task.FromResult<(Account, AccountChange?)>((
            account with { HasSecondFactor = false, AuthenticatorKey = null, RecoveryCodes = null, Passkeys = [] },
            null)),
        cancellationToken);

    private async Task<AccountChange> UpdateAsync(
        Caller caller, string id, string detail,
        Func<Account, Task<(Account Account, AccountChange? Refusal)>> change, CancellationToken cancellationToken)
    {
        if (await FindAsync(caller, id, cancellationToken) is not { } account)
            return new AccountChange.NotFound();
        if (account.Id == caller.AccountId)
            return new AccountChange.Forbidden(AccountReasons.NotOneself);
        var (changed, refusal) = await change(account);
        if (refusal is not null)
            return refusal;
        var user = AccountUser.Of(account);
        (user.Account, user.Actor, user.Detail) = (changed, caller.Actor, detail);
        // The new stamp ends the sessions, whose rights were those of before.
        var result = await _users.UpdateSecurityStampAsync(user);
        return result.Succeeded ? new AccountChange.Done(user.Account) : new AccountChange.Conflict();
    }

    private async Task<AccountChange.Invalid?> CheckAsync(NewAccount wanted, CancellationToken cancellationToken)
    {
        var known = (await _agencies.ReadAllAsync(cancellationToken)).Select(agency => agency.Id).ToHashSet();
        var faults = AccountRules.Check(wanted.Email, wanted.Name, wanted.AgencyId, wanted.Roles, known.Contains);
        return faults.Count == 0 ? null : new(faults);
    }
}
