using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Storage.Accounts;
using Microsoft.AspNetCore.Identity;

namespace ConsumerSafety.Api.Accounts.Identity;

/// <summary>ASP.NET Core Identity's way to the accounts. The e-mail address is the user name.</summary>
internal sealed partial class AccountUserStore(
    AccountStore accounts, SignInFailureStore failures, PasskeyStore passkeys, AccountSecrets secrets)
    : IUserEmailStore<AccountUser>
{
    public Task<string> GetUserIdAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.Id);

    public Task<string?> GetUserNameAsync(AccountUser user, CancellationToken cancellationToken) =>
        GetEmailAsync(user, cancellationToken);

    public Task SetUserNameAsync(AccountUser user, string? userName, CancellationToken cancellationToken) =>
        SetEmailAsync(user, userName, cancellationToken);

    public Task<string?> GetNormalizedUserNameAsync(AccountUser user, CancellationToken cancellationToken) =>
        GetNormalizedEmailAsync(user, cancellationToken);

    // Follows from the address.
    public Task SetNormalizedUserNameAsync(AccountUser user, string? normalizedName, CancellationToken token) =>
        Task.CompletedTask;

    public Task<string?> GetEmailAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Account.Email);

    public Task SetEmailAsync(AccountUser user, string? email, CancellationToken cancellationToken)
    {
        user.Account = user.Account with { Email = email ?? "" };
        return Task.CompletedTask;
    }

    public Task<string?> GetNormalizedEmailAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(EmailAddress.Normalize(user.Account.Email));

    // Follows from the address.
    public Task SetNormalizedEmailAsync(AccountUser user, string? normalizedEmail, CancellationToken token) =>
        Task.CompletedTask;

    // Nobody has an account whose address did not receive the invitation.
    public Task<bool> GetEmailConfirmedAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Account.State == AccountState.Active);

    public Task SetEmailConfirmedAsync(AccountUser user, bool confirmed, CancellationToken cancellationToken) =>
        throw new NotSupportedException("An address is confirmed by accepting the invitation sent there.");

    public Task<AccountUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        FindByEmailAsync(normalizedUserName, cancellationToken);

    public async Task<AccountUser?> FindByEmailAsync(string normalizedEmail, CancellationToken cancellationToken) =>
        await accounts.FindByEmailAsync(normalizedEmail, cancellationToken) is { } account
            ? AccountUser.Of(account)
            : null;

    public async Task<AccountUser?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        await accounts.FindAsync(userId, cancellationToken) is { } account ? AccountUser.Of(account) : null;

    public async Task<IdentityResult> CreateAsync(AccountUser user, CancellationToken cancellationToken)
    {
        var write = await accounts.AddAsync(
            user.Account, user.Actor, user.Detail, user.Link, cancellationToken);
        return Conclude(user, write);
    }

    public async Task<IdentityResult> UpdateAsync(AccountUser user, CancellationToken cancellationToken)
    {
        // Failed attempts have their own table; they alone change nothing here.
        if (user.Stored is null || ReferenceEquals(user.Stored, user.Account))
            return IdentityResult.Success;
        var write = await accounts.UpdateAsync(
            user.Stored, user.Account, user.Actor, user.Detail, user.TokenHash, cancellationToken);
        return Conclude(user, write);
    }

    public Task<IdentityResult> DeleteAsync(AccountUser user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Accounts are locked, not deleted: the audit log names them.");

    public void Dispose()
    {
        // Holds nothing.
    }

    private static IdentityResult Conclude(AccountUser user, AccountWrite write)
    {
        if (write == AccountWrite.Done)
        {
            user.Stored = user.Account;
            return IdentityResult.Success;
        }
        var errors = new IdentityErrorDescriber();
        return IdentityResult.Failed(
            write == AccountWrite.Stale ? errors.ConcurrencyFailure() : errors.DuplicateEmail(user.Account.Email));
    }
}
