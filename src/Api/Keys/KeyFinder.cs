using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Storage.Accounts;
using ConsumerSafety.Storage.Keys;

namespace ConsumerSafety.Api.Keys;

/// <summary>
/// Who a program is that shows a key: its account as it stands now, so that a key loses its power at once with the
/// account that is locked or has other roles.
/// </summary>
internal sealed class KeyFinder(ApiKeyStore keys, AccountStore accounts, TimeProvider time)
{
    /// <summary>The caller; null for a key that opens nothing.</summary>
    public async Task<Caller?> FindAsync(string text, CancellationToken cancellationToken)
    {
        if (!KeyText.TryParse(text, out var shown)
            || await keys.FindAsync(shown.Prefix, cancellationToken) is not { } key
            || !shown.Fits(key.SecretHash)
            || !key.IsUsable(time.GetUtcNow())
            || await accounts.FindAsync(key.AccountId, cancellationToken) is not { State: AccountState.Active } account)
            return null;
        return account.ToCaller() with
        {
            KeyPrefix = key.Prefix,
            KeyMaker = key.CreatedBy == account.Id ? null : key.CreatedBy,
            Scopes = key.Scopes.ToHashSet(),
        };
    }
}
