using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Storage.Accounts;
using ConsumerSafety.Storage.Keys;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Keys;

/// <summary>
/// Makes, lists and revokes API keys. A key acts for an account of an agency whose keys the caller manages, never does
/// more than that account may, and expires.
/// </summary>
public sealed class KeyService(
    ApiKeyStore keys, AccountStore accounts, IOptions<KeyOptions> options, TimeProvider time)
{
    /// <summary>For how many days a key may be made at most.</summary>
    public int LongestDays => options.Value.LongestDays;

    /// <summary>The keys of the accounts whose keys the caller manages, the newest first.</summary>
    public async Task<IReadOnlyList<HeldKey>> ReadAsync(Caller caller, CancellationToken cancellationToken)
    {
        var holders = await ReadManagedAsync(caller, cancellationToken);
        var uses = await keys.ReadUsesAsync(cancellationToken);
        return
        [
            .. from key in await keys.ReadAllAsync(cancellationToken)
               where holders.ContainsKey(key.AccountId)
               select new HeldKey(
                   key, holders[key.AccountId], uses.TryGetValue(key.Prefix, out var used) ? used : null),
        ];
    }

    /// <summary>The accounts that the caller may make keys for, each with what such a key may do.</summary>
    public async Task<IReadOnlyList<(Account Account, IReadOnlyList<Permission> Scopes)>> ReadHoldersAsync(
        Caller caller, CancellationToken cancellationToken) =>
    [
        .. (await ReadManagedAsync(caller, cancellationToken)).Values
            .Where(account => account.State == AccountState.Active)
            .Select(account => (account, ApiKeyScopes.For(account.ToCaller(), caller))),
    ];

    /// <summary>Makes a key.</summary>
    public async Task<KeyOutcome> MakeAsync(Caller caller, NewKey wanted, CancellationToken cancellationToken)
    {
        var account = wanted.AccountId is null ? null : await accounts.FindAsync(wanted.AccountId, cancellationToken);
        // Somebody else's account is answered for as one that is not there.
        var holder = account is { State: AccountState.Active } && caller.Can(Permission.ManageKeys, account.AgencyId)
            ? account
            : null;
        var faults = KeyRules.Check(wanted, holder, caller, LongestDays);
        if (faults.Count > 0)
            return new KeyOutcome.Invalid(faults);
        var text = KeyText.Make();
        var now = time.GetUtcNow();
        var key = new ApiKey
        {
            Prefix = text.Prefix,
            Name = wanted.Name!.Trim(),
            AccountId = holder!.Id,
            Scopes = [.. wanted.Scopes.Distinct().Order()],
            SecretHash = text.Hash(),
            CreatedAt = now,
            CreatedBy = caller.AccountId,
            ExpiresAt = now.AddDays(wanted.Days!.Value),
        };
        await keys.AddAsync(key, caller.Actor, cancellationToken);
        return new KeyOutcome.Made(key, text.ToString());
    }

    /// <summary>Ends a key for good.</summary>
    public async Task<KeyOutcome> RevokeAsync(Caller caller, string prefix, CancellationToken cancellationToken)
    {
        if (await keys.FindAsync(prefix, cancellationToken) is not { } key
            || await accounts.FindAsync(key.AccountId, cancellationToken) is not { } account
            || !caller.Can(Permission.ManageKeys, account.AgencyId))
            return new KeyOutcome.NotFound();
        await keys.RevokeAsync(prefix, caller.Actor, cancellationToken);
        return new KeyOutcome.Revoked();
    }

    private async Task<Dictionary<string, Account>> ReadManagedAsync(
        Caller caller, CancellationToken cancellationToken) =>
        (await accounts.ReadAsync(null, cancellationToken))
            .Where(account => caller.Can(Permission.ManageKeys, account.AgencyId))
            .ToDictionary(account => account.Id);
}
