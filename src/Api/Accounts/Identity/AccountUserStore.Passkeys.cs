using ConsumerSafety.Domain.Accounts;
using Microsoft.AspNetCore.Identity;

namespace ConsumerSafety.Api.Accounts.Identity;

/// <content>Passkeys. How often each was used stands beside the account, as it changes with every sign-in.</content>
internal sealed partial class AccountUserStore : IUserPasskeyStore<AccountUser>
{
    public async Task AddOrUpdatePasskeyAsync(
        AccountUser user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        var held = Find(user, passkey.CredentialId);
        if (held is null)
            user.Account = user.Account with { Passkeys = [.. user.Account.Passkeys, Of(passkey)] };
        else
            await passkeys.UseAsync(user.Account.Id, passkey.CredentialId, passkey.SignCount, cancellationToken);
    }

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(AccountUser user, CancellationToken cancellationToken)
    {
        List<UserPasskeyInfo> infos = [];
        foreach (var passkey in user.Account.Passkeys)
            infos.Add(await ToInfoAsync(passkey, cancellationToken));
        return infos;
    }

    public async Task<AccountUser?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await passkeys.FindOwnerAsync(credentialId, cancellationToken) is { } owner
            ? await FindByIdAsync(owner, cancellationToken)
            : null;

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(
        AccountUser user, byte[] credentialId, CancellationToken cancellationToken) =>
        Find(user, credentialId) is { } passkey ? await ToInfoAsync(passkey, cancellationToken) : null;

    public Task RemovePasskeyAsync(AccountUser user, byte[] credentialId, CancellationToken cancellationToken)
    {
        if (Find(user, credentialId) is { } gone)
            user.Account = user.Account with { Passkeys = [.. user.Account.Passkeys.Where(held => held != gone)] };
        return Task.CompletedTask;
    }

    private static Passkey? Find(AccountUser user, byte[] credentialId) => user.Account.Passkeys
        .FirstOrDefault(passkey => passkey.CredentialId.AsSpan().SequenceEqual(credentialId));

    private static Passkey Of(UserPasskeyInfo info) => new()
    {
        CredentialId = info.CredentialId,
        PublicKey = info.PublicKey,
        Name = info.Name,
        CreatedAt = info.CreatedAt,
        Transports = info.Transports ?? [],
        IsUserVerified = info.IsUserVerified,
        IsBackupEligible = info.IsBackupEligible,
        IsBackedUp = info.IsBackedUp,
        AttestationObject = info.AttestationObject,
        ClientDataJson = info.ClientDataJson,
    };

    private async Task<UserPasskeyInfo> ToInfoAsync(Passkey passkey, CancellationToken cancellationToken)
    {
        var (signCount, _) = await passkeys.FindUseAsync(passkey.CredentialId, cancellationToken);
        return new(
            passkey.CredentialId, passkey.PublicKey, passkey.CreatedAt, signCount, [.. passkey.Transports],
            passkey.IsUserVerified, passkey.IsBackupEligible, passkey.IsBackedUp, passkey.AttestationObject,
            passkey.ClientDataJson)
        {
            Name = passkey.Name,
        };
    }
}
