using Microsoft.AspNetCore.Identity;

namespace ConsumerSafety.Api.Accounts.Identity;

/// <content>The code of an authenticator app, and what stands in when it is lost.</content>
internal sealed partial class AccountUserStore
    : IUserTwoFactorStore<AccountUser>, IUserAuthenticatorKeyStore<AccountUser>,
        IUserTwoFactorRecoveryCodeStore<AccountUser>
{
    public Task SetTwoFactorEnabledAsync(AccountUser user, bool enabled, CancellationToken cancellationToken)
    {
        user.Account = user.Account with { HasSecondFactor = enabled };
        return Task.CompletedTask;
    }

    public Task<bool> GetTwoFactorEnabledAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.HasSecondFactor);

    public Task SetAuthenticatorKeyAsync(AccountUser user, string key, CancellationToken cancellationToken)
    {
        user.Account = user.Account with { AuthenticatorKey = secrets.ProtectKey(key) };
        return Task.CompletedTask;
    }

    public Task<string?> GetAuthenticatorKeyAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.AuthenticatorKey is { } key ? secrets.UnprotectKey(key) : null);

    public Task ReplaceCodesAsync(AccountUser user, IEnumerable<string> recoveryCodes, CancellationToken token)
    {
        user.Account = user.Account with { RecoveryCodes = secrets.ProtectCodes(user.Account.Id, recoveryCodes) };
        return Task.CompletedTask;
    }

    public async Task<bool> RedeemCodeAsync(AccountUser user, string code, CancellationToken cancellationToken)
    {
        if (secrets.Redeem(user.Account, code) is not { } rest)
            return false;
        user.Account = user.Account with { RecoveryCodes = rest };
        user.Detail = "recovery code used";
        return (await UpdateAsync(user, cancellationToken)).Succeeded;
    }

    public Task<int> CountCodesAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult(secrets.CountCodes(user.Account));
}
