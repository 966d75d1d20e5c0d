using Microsoft.AspNetCore.Identity;

namespace ConsumerSafety.Api.Accounts.Identity;

/// <content>
/// Failed attempts. Each is counted in the database at once, so that attempts at the same time do not hide one another.
/// </content>
internal sealed partial class AccountUserStore : IUserLockoutStore<AccountUser>
{
    public async Task<DateTimeOffset?> GetLockoutEndDateAsync(AccountUser user, CancellationToken cancellationToken) =>
        (await failures.FindAsync(user.Account.Email, cancellationToken)).LockedUntil;

    public Task SetLockoutEndDateAsync(AccountUser user, DateTimeOffset? lockoutEnd, CancellationToken token) =>
        failures.ChangeAsync(user.Account.Email, held => held with { LockedUntil = lockoutEnd }, token);

    public async Task<int> IncrementAccessFailedCountAsync(AccountUser user, CancellationToken cancellationToken) =>
        (await failures.ChangeAsync(
            user.Account.Email, held => held with { Count = held.Count + 1 }, cancellationToken)).Count;

    public Task ResetAccessFailedCountAsync(AccountUser user, CancellationToken cancellationToken) =>
        failures.ChangeAsync(user.Account.Email, held => held with { Count = 0 }, cancellationToken);

    public async Task<int> GetAccessFailedCountAsync(AccountUser user, CancellationToken cancellationToken) =>
        (await failures.FindAsync(user.Account.Email, cancellationToken)).Count;

    public Task<bool> GetLockoutEnabledAsync(AccountUser user, CancellationToken cancellationToken) =>
        Task.FromResult(true);

    // Nobody is exempt.
    public Task SetLockoutEnabledAsync(AccountUser user, bool enabled, CancellationToken cancellationToken) =>
        Task.CompletedTask;
}
