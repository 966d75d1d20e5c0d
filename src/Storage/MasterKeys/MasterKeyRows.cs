using System.Security.Cryptography;
using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.MasterKeys;

/// <summary>The rows in which master keys lie, protected by the keys of the service.</summary>
internal static class MasterKeyRows
{
    private static readonly Statement s_findNewest = new(dialect => $"""
        SELECT
            Id,
            CreatedAt,
            Content
        FROM
            MasterKeys
        ORDER BY
            CreatedAt DESC
        {dialect.FirstRows}
        """);

    private static readonly Statement s_insert = new("""
        INSERT INTO
            MasterKeys (Id, CreatedAt, Content)
        VALUES
            (@Id, @CreatedAt, @Content)
        """);

    private static readonly Statement s_findUnused = new("""
        SELECT
            Id
        FROM
            MasterKeys
        WHERE
            Id <> @Newest
            AND NOT EXISTS (SELECT ComplaintId FROM ComplaintKeys WHERE MasterKeyId = MasterKeys.Id)
        """);

    private static readonly Statement s_remove = new("""
        DELETE FROM
            MasterKeys
        WHERE
            Id = @Id
        """);

    private static readonly Statement s_readUses = new("""
        SELECT
            MasterKeys.Id,
            MasterKeys.CreatedAt,
            COUNT(ComplaintKeys.ComplaintId) AS Complaints
        FROM
            MasterKeys
            LEFT JOIN ComplaintKeys ON ComplaintKeys.MasterKeyId = MasterKeys.Id
        GROUP BY
            MasterKeys.Id,
            MasterKeys.CreatedAt
        ORDER BY
            MasterKeys.CreatedAt DESC
        """);

    /// <summary>The key that counts; null when there is none, or the key that protects it is lost.</summary>
    public static async Task<MasterKey?> FindNewestAsync(
        Session session, ComplaintSeal seal, CancellationToken token) =>
        await session.FindAsync<Row>(s_findNewest, new { Limit = 1 }, token) is { } row
            && seal.Unprotect(row.Content) is { } key
            ? new(row.Id, key)
            : null;

    /// <summary>Adds one, which counts from now on.</summary>
    public static async Task AddAsync(
        WriteTransaction write, byte[] content, string reason, CancellationToken token)
    {
        var id = Guid.NewGuid().ToString("N");
        // The newest is told by its time alone, whatever the clock does.
        var newest = await write.Session.FindAsync<Row>(s_findNewest, new { Limit = 1 }, token);
        var now = newest?.CreatedAt >= write.Now ? newest.CreatedAt.AddMilliseconds(1) : write.Now;
        await write.Session.ExecuteOneAsync(s_insert, new { Id = id, CreatedAt = now, Content = content }, token);
        write.Log(EntityType.MasterKey, id, 0, AuditAction.Added, SHA256.HashData([]), reason);
    }

    /// <summary>Removes those but the newest that nothing is encrypted with, and gives their number.</summary>
    public static async Task<int> RemoveUnusedAsync(WriteTransaction write, string newest, CancellationToken token)
    {
        var unused = await write.Session.QueryAsync<string>(s_findUnused, new { Newest = newest }, token);
        foreach (var id in unused)
        {
            await write.Session.ExecuteOneAsync(s_remove, new { Id = id }, token);
            write.Log(EntityType.MasterKey, id, 0, AuditAction.Removed, SHA256.HashData([]));
        }
        return unused.Count;
    }

    /// <summary>Every one, the newest first, and how much is encrypted with it.</summary>
    public static Task<List<MasterKeyUse>> ReadUsesAsync(Session session, CancellationToken token) =>
        session.QueryAsync<MasterKeyUse>(s_readUses, null, token);

    private sealed class Row
    {
        public string Id { get; init; } = "";

        public DateTimeOffset CreatedAt { get; init; }

        public byte[] Content { get; init; } = [];
    }
}
