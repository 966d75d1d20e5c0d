using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Accounts;

/// <summary>Whose each passkey is, and how often it was used. Safe to use from any thread.</summary>
public sealed class PasskeyStore
{
    private static readonly Statement s_findOwner = new("""
        SELECT
            AccountId
        FROM
            PasskeyUses
        WHERE
            CredentialHash = @CredentialHash
        """);

    private static readonly Statement s_find = new("""
        SELECT
            SignCount,
            LastUsedAt
        FROM
            PasskeyUses
        WHERE
            CredentialHash = @CredentialHash
        """);

    private static readonly Statement s_use = new("""
        UPDATE
            PasskeyUses
        SET
            SignCount = @SignCount,
            LastUsedAt = @Now
        WHERE
            CredentialHash = @CredentialHash
        """);

    private readonly CatalogueDatabase _database;

    internal PasskeyStore(CatalogueDatabase database) => _database = database;

    /// <summary>The account with a passkey, or null.</summary>
    public Task<string?> FindOwnerAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        _database.ReadAsync(
            (session, token) => session.FindAsync<string>(s_findOwner, Key(credentialId), token), cancellationToken);

    /// <summary>How often a passkey's authenticator said that it was used, and when it last was here.</summary>
    public async Task<(uint SignCount, DateTimeOffset? LastUsedAt)> FindUseAsync(
        byte[] credentialId, CancellationToken cancellationToken)
    {
        var row = await _database.ReadAsync(
            (session, token) => session.FindAsync<Row>(s_find, Key(credentialId), token), cancellationToken);
        return row is null ? (0, null) : ((uint)row.SignCount, row.LastUsedAt);
    }

    /// <summary>Notes that a passkey was used.</summary>
    public Task<bool> UseAsync(
        string accountId, byte[] credentialId, uint signCount, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            $"account:{accountId}",
            async (write, token) =>
            {
                var use = new
                {
                    CredentialHash = PasskeyUses.Hash(credentialId),
                    SignCount = (long)signCount,
                    write.Now,
                };
                return await write.Session.ExecuteAsync(s_use, use, token) == 1;
            },
            cancellationToken);

    private static object Key(byte[] credentialId) => new { CredentialHash = PasskeyUses.Hash(credentialId) };

    private sealed class Row
    {
        public long SignCount { get; init; }

        public DateTimeOffset? LastUsedAt { get; init; }
    }
}
