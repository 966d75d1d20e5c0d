using System.Security.Cryptography;
using ConsumerSafety.Storage.Sql;
using Microsoft.AspNetCore.DataProtection;

namespace ConsumerSafety.Storage.Secrets;

/// <summary>Keys that the nodes share and that do not change, made when first asked for. Kept encrypted.</summary>
public sealed class SecretStore
{
    private const string Actor = "secrets";
    private const int Length = 32;

    private static readonly Statement s_find = new("""
        SELECT
            Content
        FROM
            Secrets
        WHERE
            Name = @Name
        """);

    private static readonly RowInsert s_insert = new("""
        INSERT INTO
            Secrets (Name, Content)
        VALUES
        """);

    private readonly CatalogueDatabase _database;
    private readonly IDataProtector _protector;

    internal SecretStore(CatalogueDatabase database, IDataProtectionProvider protection) =>
        (_database, _protector) = (database, protection.CreateProtector("ConsumerSafety.Secrets"));

    /// <summary>The key of this name: 32 random bytes, the same on every node and for ever.</summary>
    public async Task<byte[]> GetAsync(string name, CancellationToken cancellationToken)
    {
        var content = await _database.ReadAsync(
                (session, token) => session.FindAsync<byte[]>(s_find, new { Name = name }, token), cancellationToken)
            ?? await _database.WriteAsync(
                Actor, (write, token) => AddAsync(write.Session, name, token), cancellationToken);
        return _protector.Unprotect(content);
    }

    private async Task<byte[]> AddAsync(Session session, string name, CancellationToken cancellationToken)
    {
        if (await session.FindAsync<byte[]>(s_find, new { Name = name }, cancellationToken) is { } known)
            return known;
        var content = _protector.Protect(RandomNumberGenerator.GetBytes(Length));
        await session.InsertAsync(s_insert, [[name, content]], cancellationToken);
        return content;
    }
}
