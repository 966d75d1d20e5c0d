using System.Security.Cryptography;
using ConsumerSafety.Storage.MasterKeys;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Complaints;

/// <summary>The rows in which keys of complaints lie, encrypted with a master key.</summary>
internal static class ComplaintKeys
{
    private const string Rows = """
        SELECT
            ComplaintKeys.ComplaintId,
            ComplaintKeys.Content,
            ComplaintKeys.MasterKeyId,
            MasterKeys.Content AS Master
        FROM
            ComplaintKeys
            LEFT JOIN MasterKeys ON MasterKeys.Id = ComplaintKeys.MasterKeyId
        """;

    private static readonly Statement s_insert = new("""
        INSERT INTO
            ComplaintKeys (ComplaintId, MasterKeyId, Content)
        VALUES
            (@ComplaintId, @MasterKeyId, @Content)
        """);

    private static readonly Statement s_find = new($"""
        {Rows}
        WHERE
            ComplaintKeys.ComplaintId = @Id
        """);

    private static readonly Statement s_readOthers = new(dialect => $"""
        {Rows}
        WHERE
            ComplaintKeys.ComplaintId > @After
            AND (ComplaintKeys.MasterKeyId IS NULL OR ComplaintKeys.MasterKeyId <> @MasterKeyId)
        ORDER BY
            ComplaintKeys.ComplaintId
        {dialect.FirstRows}
        """);

    private static readonly Statement s_update = new("""
        UPDATE
            ComplaintKeys
        SET
            MasterKeyId = @MasterKeyId,
            Content = @Content
        WHERE
            ComplaintId = @ComplaintId
        """);

    private static readonly Statement s_countUnwrapped = new("""
        SELECT
            COUNT(*)
        FROM
            ComplaintKeys
        WHERE
            MasterKeyId IS NULL
        """);

    /// <summary>Makes the key of a complaint and keeps it.</summary>
    public static async Task<byte[]> AddAsync(
        Session session, ComplaintSeal seal, string id, CancellationToken token)
    {
        var key = ComplaintSeal.CreateKey();
        // Until the first master key is made the key is protected as that is; it is encrypted with it soon.
        var master = await MasterKeyRows.FindNewestAsync(session, seal, token);
        var row = master is null
            ? new Row { ComplaintId = id, Content = seal.Protect(key) }
            : Wrap(master, id, key);
        await session.ExecuteOneAsync(s_insert, row, token);
        return key;
    }

    /// <summary>The key of a complaint; null when it is destroyed, or what protects it is lost.</summary>
    public static async Task<byte[]?> FindAsync(
        Session session, ComplaintSeal seal, string id, CancellationToken token) =>
        await session.FindAsync<Row>(s_find, new { Id = id }, token) is { } row ? Open(seal, row) : null;

    /// <summary>Encrypts a batch of keys with another master key.</summary>
    public static async Task<MasterKeyStep> MoveAsync(
        Session session, ComplaintSeal seal, MasterKey master, string after, int limit, CancellationToken token)
    {
        var rows = await session.QueryAsync<Row>(
            s_readOthers, new { After = after, MasterKeyId = master.Id, Limit = limit }, token);
        var moved = 0;
        foreach (var row in rows)
            if (Open(seal, row) is { } key)
            {
                await session.ExecuteOneAsync(s_update, Wrap(master, row.ComplaintId, key), token);
                moved++;
            }
        return new(moved, rows.Count - moved, rows.LastOrDefault()?.ComplaintId);
    }

    /// <summary>How many are encrypted with no master key.</summary>
    public static Task<long> CountUnwrappedAsync(Session session, CancellationToken token) =>
        session.FindAsync<long>(s_countUnwrapped, null, token);

    private static Row Wrap(MasterKey master, string id, byte[] key) => new()
    {
        ComplaintId = id, MasterKeyId = master.Id, Content = ComplaintSeal.Seal(master.Key, Place(id), key),
    };

    private static byte[]? Open(ComplaintSeal seal, Row row)
    {
        if (row.MasterKeyId is null)
            return seal.Unprotect(row.Content);
        if (row.Master is null || seal.Unprotect(row.Master) is not { } master)
            return null;
        try
        {
            return ComplaintSeal.Open(master, Place(row.ComplaintId), row.Content);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static string Place(string id) => $"key {id}";

    private sealed class Row
    {
        public string ComplaintId { get; init; } = "";

        public string? MasterKeyId { get; init; }

        public byte[] Content { get; init; } = [];

        public byte[]? Master { get; init; }
    }
}
