using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Keys;

/// <summary>
/// How many requests each key has left in the present minute, counted in the database for all nodes together. Nodes
/// take a lot of requests at a time, so that not every request writes.
/// </summary>
public sealed class KeyQuota
{
    /// <summary>The time that requests are counted in.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private static readonly Statement s_find = new("""
        SELECT
            WindowStart,
            LastUsedAt,
            Taken
        FROM
            ApiKeyUses
        WHERE
            KeyId = @KeyId
        """);

    private static readonly Statement s_insert = new("""
        INSERT INTO
            ApiKeyUses (KeyId, LastUsedAt, WindowStart, Taken)
        VALUES
            (@KeyId, @Now, @WindowStart, @Taken)
        """);

    private static readonly Statement s_update = new("""
        UPDATE
            ApiKeyUses
        SET
            LastUsedAt = @LastUsedAt,
            WindowStart = @WindowStart,
            Taken = @Taken
        WHERE
            KeyId = @KeyId
        """);

    private readonly CatalogueDatabase _database;

    internal KeyQuota(CatalogueDatabase database) => _database = database;

    /// <summary>When the window began that an instant lies in.</summary>
    public static DateTimeOffset WindowOf(DateTimeOffset now) =>
        new(now.UtcTicks - now.UtcTicks % Window.Ticks, TimeSpan.Zero);

    /// <summary>
    /// Takes up to a number of requests, and gives how many were left to take; notes that the key is used.
    /// </summary>
    /// <param name="keyId">The prefix of the key.</param>
    /// <param name="limit">How many there are in a window.</param>
    /// <param name="wanted">How many are wanted.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<QuotaLot> TakeAsync(string keyId, int limit, int wanted, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            "key-use", (write, token) => TakeAsync(write, keyId, limit, wanted, token), cancellationToken);

    private static async Task<QuotaLot> TakeAsync(
        WriteTransaction write, string keyId, int limit, int wanted, CancellationToken cancellationToken)
    {
        var window = WindowOf(write.Now);
        var row = await write.Session.FindAsync<Row>(s_find, new { KeyId = keyId }, cancellationToken);
        var taken = row?.WindowStart == window ? row.Taken : 0;
        var lot = Math.Max(0, Math.Min(wanted, limit - taken));
        var isFresh = row is not null && write.Now - row.LastUsedAt < Window;
        var next = new
        {
            KeyId = keyId,
            write.Now,
            WindowStart = window,
            Taken = taken + lot,
            LastUsedAt = isFresh ? row!.LastUsedAt : write.Now,
        };
        await write.Session.ExecuteOneAsync(row is null ? s_insert : s_update, next, cancellationToken);
        return new(window, lot, limit - taken - lot);
    }

    private sealed class Row
    {
        public DateTimeOffset WindowStart { get; init; }

        public DateTimeOffset LastUsedAt { get; init; }

        public int Taken { get; init; }
    }
}
