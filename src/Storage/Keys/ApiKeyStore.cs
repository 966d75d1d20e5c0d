using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Documents;
using ConsumerSafety.Storage.Catalogue;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Keys;

/// <summary>The API keys. Safe to use from any thread.</summary>
public sealed class ApiKeyStore
{
    private static readonly Statement s_readUses = new("""
        SELECT
            KeyId,
            LastUsedAt
        FROM
            ApiKeyUses
        """);

    private readonly CatalogueDatabase _database;

    internal ApiKeyStore(CatalogueDatabase database) => _database = database;

    /// <summary>A key, or null.</summary>
    public Task<ApiKey?> FindAsync(string prefix, CancellationToken cancellationToken) => _database.ReadAsync(
        async (session, token) => Read(await DocumentTable.ApiKeys.FindAsync(session, prefix, token)),
        cancellationToken);

    /// <summary>Every key, the newest first.</summary>
    public async Task<IReadOnlyList<ApiKey>> ReadAllAsync(CancellationToken cancellationToken)
    {
        var contents = await _database.ReadAsync(DocumentTable.ApiKeys.ReadAllAsync, cancellationToken);
        return
        [
            .. contents.Select(content => DocumentJson.Read<ApiKey>(content))
                .OrderByDescending(key => key.CreatedAt)
                .ThenBy(key => key.Prefix, StringComparer.Ordinal),
        ];
    }

    /// <summary>When each key was last used; keys that never were are missing.</summary>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> ReadUsesAsync(CancellationToken cancellationToken)
    {
        var uses = await _database.ReadAsync(
            (session, token) => session.QueryAsync<KeyUse>(s_readUses, null, token), cancellationToken);
        return uses.ToDictionary(use => use.KeyId, use => use.LastUsedAt);
    }

    /// <summary>Adds a key with a prefix of its own.</summary>
    public Task AddAsync(ApiKey key, string actor, CancellationToken cancellationToken) => _database.WriteAsync(
        actor,
        (write, token) => DocumentTable.ApiKeys.AddAsync(
            write, key.Prefix, DocumentJson.Write(key), AuditAction.Added, Describe(key), token),
        cancellationToken);

    /// <summary>
    /// Revokes a key for good. False when there is none; true also when it was revoked before.
    /// </summary>
    public Task<bool> RevokeAsync(string prefix, string actor, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            actor,
            async (write, token) =>
            {
                var key = Read(await DocumentTable.ApiKeys.FindAsync(write.Session, prefix, token));
                if (key is { RevokedAt: null })
                    await DocumentTable.ApiKeys.UpdateAsync(
                        write, prefix, DocumentJson.Write(key with { RevokedAt = write.Now }), AuditAction.Withdrawn,
                        key.Name, token);
                return key is not null;
            },
            cancellationToken);

    private static string Describe(ApiKey key) => $"{key.Name}: {string.Join(", ", key.Scopes)}";

    private static ApiKey? Read(byte[]? content) => content is null ? null : DocumentJson.Read<ApiKey>(content);
}
