using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Accounts;

/// <summary>What is good for one use: links that let somebody set a password, and codes that were used.</summary>
internal static class AccountTokens
{
    private const string UsedCode = "UsedCode";

    private static readonly Statement s_findAccount = new("""
        SELECT
            a.Content
        FROM
            AccountTokens AS t
            INNER JOIN Accounts AS a ON a.Id = t.AccountId
        WHERE
            t.TokenHash = @TokenHash
            AND t.ExpiresAt > @Now
            AND t.Purpose <> 'UsedCode'
        """);

    private static readonly Statement s_countLater = new("""
        SELECT
            COUNT(*)
        FROM
            AccountTokens
        WHERE
            AccountId = @AccountId
            AND Purpose = @Purpose
            AND ExpiresAt > @ExpiresAt
        """);

    private static readonly Statement s_count = new("""
        SELECT
            COUNT(*)
        FROM
            AccountTokens
        WHERE
            TokenHash = @TokenHash
        """);

    private static readonly Statement s_use = new("""
        DELETE FROM
            AccountTokens
        WHERE
            TokenHash = @TokenHash
            AND ExpiresAt > @Now
        """);

    private static readonly Statement s_removeEarlier = new("""
        DELETE FROM
            AccountTokens
        WHERE
            (AccountId = @AccountId AND Purpose = @Purpose)
            OR ExpiresAt <= @Now
        """);

    private static readonly Statement s_removeOver = new("""
        DELETE FROM
            AccountTokens
        WHERE
            ExpiresAt <= @Now
        """);

    private static readonly Statement s_insert = new("""
        INSERT INTO
            AccountTokens (TokenHash, AccountId, Purpose, ExpiresAt)
        VALUES
            (@TokenHash, @AccountId, @Purpose, @ExpiresAt)
        """);

    /// <summary>The content of the account that a link is for; null when there is none or it is over.</summary>
    public static Task<byte[]?> FindAccountAsync(
        Session session, byte[] hash, DateTimeOffset now, CancellationToken token) =>
        session.FindAsync<byte[]>(s_findAccount, new { TokenHash = hash, Now = now }, token);

    /// <summary>Whether a link of the same account and purpose was made after an instant.</summary>
    public static async Task<bool> WasSentSinceAsync(
        Session session, AccountLink link, DateTimeOffset since, CancellationToken token)
    {
        var wanted = new { link.AccountId, link.Purpose, ExpiresAt = since + (link.ExpiresAt - link.SentAt) };
        return await session.FindAsync<long>(s_countLater, wanted, token) > 0;
    }

    /// <summary>Keeps a link in place of the earlier ones of its account and purpose.</summary>
    public static async Task ReplaceAsync(WriteTransaction write, AccountLink link, CancellationToken token)
    {
        var row = new { link.TokenHash, link.AccountId, link.Purpose, link.ExpiresAt, write.Now };
        await write.Session.ExecuteAsync(s_removeEarlier, row, token);
        await write.Session.ExecuteOneAsync(s_insert, row, token);
    }

    /// <summary>Uses up a link; false when there is none or it is over.</summary>
    public static async Task<bool> UseAsync(WriteTransaction write, byte[] hash, CancellationToken token) =>
        await write.Session.ExecuteAsync(s_use, new { TokenHash = hash, write.Now }, token) == 1;

    /// <summary>Notes that a code was used; false when it had been before.</summary>
    public static async Task<bool> UseCodeAsync(
        WriteTransaction write, string accountId, byte[] hash, DateTimeOffset validUntil, CancellationToken token)
    {
        await write.Session.ExecuteAsync(s_removeOver, new { write.Now }, token);
        if (await write.Session.FindAsync<long>(s_count, new { TokenHash = hash }, token) > 0)
            return false;
        var row = new { TokenHash = hash, AccountId = accountId, Purpose = UsedCode, ExpiresAt = validUntil };
        await write.Session.ExecuteOneAsync(s_insert, row, token);
        return true;
    }
}
