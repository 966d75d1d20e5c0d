using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Limits;

/// <summary>Counts what may be done only so often, for all nodes together.</summary>
public sealed class RateStore
{
    private const string Actor = "limits";

    private static readonly Statement s_count = new("""
        UPDATE
            RateCounts
        SET
            Uses = Uses + 1
        WHERE
            Bucket = @Bucket
            AND StartsAt = @StartsAt
            AND Uses < @Limit
        """);

    private static readonly Statement s_find = new("""
        SELECT
            Uses
        FROM
            RateCounts
        WHERE
            Bucket = @Bucket
            AND StartsAt = @StartsAt
        """);

    private static readonly RowInsert s_insert = new("""
        INSERT INTO
            RateCounts (Bucket, StartsAt, Uses)
        VALUES
        """);

    private static readonly Statement s_forget = new("""
        DELETE FROM
            RateCounts
        WHERE
            StartsAt < @Before
        """);

    private static readonly TimeSpan s_memory = TimeSpan.FromDays(2);

    private readonly CatalogueDatabase _database;

    internal RateStore(CatalogueDatabase database) => _database = database;

    /// <summary>Counts one use; false when the limit of the present stretch of time is reached.</summary>
    /// <param name="bucket">What, and by whom; up to 100 characters, nothing personal.</param>
    /// <param name="limit">How often in a stretch.</param>
    /// <param name="stretch">How long a stretch is, up to a day.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<bool> UseAsync(string bucket, int limit, TimeSpan stretch, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            Actor,
            async (write, token) =>
            {
                var start = new DateTimeOffset(write.Now.Ticks - write.Now.Ticks % stretch.Ticks, TimeSpan.Zero);
                var use = new { Bucket = bucket, StartsAt = start, Limit = limit };
                if (await write.Session.ExecuteAsync(s_count, use, token) == 1)
                    return true;
                if (await write.Session.FindAsync<int?>(s_find, use, token) is not null)
                    return false;
                await write.Session.ExecuteAsync(s_forget, new { Before = write.Now - s_memory }, token);
                await write.Session.InsertAsync(s_insert, [[bucket, Instants.ToText(start), 1]], token);
                return true;
            },
            cancellationToken);
}
