using System.Security.Cryptography;
using System.Text;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Accounts;

/// <summary>
/// Failed attempts to sign in, counted for every address that is tried, so that it does not show which have accounts.
/// </summary>
public sealed class SignInFailureStore
{
    private static readonly TimeSpan s_keptFor = TimeSpan.FromDays(7);

    private static readonly Statement s_find = new("""
        SELECT
            FailedCount,
            LockedUntil
        FROM
            SignInFailures
        WHERE
            EmailHash = @EmailHash
        """);

    private static readonly Statement s_update = new("""
        UPDATE
            SignInFailures
        SET
            FailedCount = @FailedCount,
            LockedUntil = @LockedUntil,
            ChangedAt = @ChangedAt
        WHERE
            EmailHash = @EmailHash
        """);

    private static readonly Statement s_insert = new("""
        INSERT INTO
            SignInFailures (EmailHash, FailedCount, LockedUntil, ChangedAt)
        VALUES
            (@EmailHash, @FailedCount, @LockedUntil, @ChangedAt)
        """);

    private static readonly Statement s_removeOld = new("""
        DELETE FROM
            SignInFailures
        WHERE
            ChangedAt < @Before
        """);

    private readonly CatalogueDatabase _database;

    internal SignInFailureStore(CatalogueDatabase database) => _database = database;

    /// <summary>What has failed for an address.</summary>
    public Task<SignInFailures> FindAsync(string email, CancellationToken cancellationToken) => _database.ReadAsync(
        async (session, token) => await FindAsync(session, Hash(email), token), cancellationToken);

    /// <summary>Changes what has failed for an address, and gives the result. No other change comes between.</summary>
    public Task<SignInFailures> ChangeAsync(
        string email, Func<SignInFailures, SignInFailures> change, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            "sign-in",
            async (write, token) =>
            {
                var hash = Hash(email);
                var after = change(await FindAsync(write.Session, hash, token));
                var row = new
                {
                    EmailHash = hash,
                    FailedCount = after.Count,
                    after.LockedUntil,
                    ChangedAt = write.Now,
                };
                if (await write.Session.ExecuteAsync(s_update, row, token) == 0)
                    await write.Session.ExecuteOneAsync(s_insert, row, token);
                await write.Session.ExecuteAsync(s_removeOld, new { Before = write.Now - s_keptFor }, token);
                return after;
            },
            cancellationToken);

    private static async Task<SignInFailures> FindAsync(Session session, byte[] hash, CancellationToken token)
    {
        var row = await session.FindAsync<Row>(s_find, new { EmailHash = hash }, token);
        return row is null ? SignInFailures.None : new(row.FailedCount, row.LockedUntil);
    }

    private static byte[] Hash(string email) => SHA256.HashData(Encoding.UTF8.GetBytes(EmailAddress.Normalize(email)));

    private sealed class Row
    {
        public int FailedCount { get; init; }

        public DateTimeOffset? LockedUntil { get; init; }
    }
}
