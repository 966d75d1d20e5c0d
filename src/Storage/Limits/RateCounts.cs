using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Limits;

/// <summary>The rows in which it is counted how often limited things were done.</summary>
internal static class RateCounts
{
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

    /// <summary>Counts one use of each; false when one of them is used up, those before it being counted.</summary>
    public static async Task<bool> UseAsync(
        WriteTransaction write, IReadOnlyList<RateLimit> limits, CancellationToken token)
    {
        foreach (var limit in limits)
            if (!await UseAsync(write, limit, token))
                return false;
        return true;
    }

    private static async Task<bool> UseAsync(WriteTransaction write, RateLimit limit, CancellationToken token)
    {
        var start = new DateTimeOffset(write.Now.Ticks - write.Now.Ticks % limit.Stretch.Ticks, TimeSpan.Zero);
        var use = new { limit.Bucket, StartsAt = start, Limit = limit.Uses };
        if (await write.Session.ExecuteAsync(s_count, use, token) == 1)
            return true;
        if (await write.Session.FindAsync<int?>(s_find, use, token) is not null)
            return false;
        await write.Session.ExecuteAsync(s_forget, new { Before = write.Now - s_memory }, token);
        await write.Session.InsertAsync(s_insert, [[limit.Bucket, Instants.ToText(start), 1]], token);
        return true;
    }
}
