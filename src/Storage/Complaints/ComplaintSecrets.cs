using ConsumerSafety.Storage.Evidence;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Complaints;

/// <summary>The rows in which the personal parts of complaints lie.</summary>
internal static class ComplaintSecrets
{
    private static readonly Statement s_addSecret = new("""
        INSERT INTO
            ComplaintSecrets (ComplaintId, PassphraseHash, Content)
        VALUES
            (@Id, @PassphraseHash, @Content)
        """);

    private static readonly Statement s_findHash = new("""
        SELECT
            PassphraseHash
        FROM
            ComplaintSecrets
        WHERE
            ComplaintId = @Id
        """);

    private static readonly Statement s_findContent = new("""
        SELECT
            Content
        FROM
            ComplaintSecrets
        WHERE
            ComplaintId = @Id
        """);

    private static readonly Statement s_removeKey = new("""
        DELETE FROM
            ComplaintKeys
        WHERE
            ComplaintId = @Id
        """);

    private static readonly Statement s_removeSecret = new("""
        DELETE FROM
            ComplaintSecrets
        WHERE
            ComplaintId = @Id
        """);

    private static readonly Statement s_removeMessages = new("""
        DELETE FROM
            ComplaintMessages
        WHERE
            ComplaintId = @Id
        """);

    /// <summary>Adds what a new complaint has, but its key.</summary>
    public static Task AddAsync(
        Session session, string id, byte[] passphraseHash, byte[] content, CancellationToken token) =>
        session.ExecuteOneAsync(
            s_addSecret, new { Id = id, PassphraseHash = passphraseHash, Content = content }, token);

    /// <summary>The hash of the passphrase, or null.</summary>
    public static Task<byte[]?> FindHashAsync(Session session, string id, CancellationToken token) =>
        session.FindAsync<byte[]>(s_findHash, new { Id = id }, token);

    /// <summary>The encrypted personal part, or null.</summary>
    public static Task<byte[]?> FindContentAsync(Session session, string id, CancellationToken token) =>
        session.FindAsync<byte[]>(s_findContent, new { Id = id }, token);

    /// <summary>Removes the key and all it opened; false when it was gone.</summary>
    public static async Task<bool> RemoveAsync(Session session, string id, CancellationToken token)
    {
        var isThere = await session.ExecuteAsync(s_removeKey, new { Id = id }, token) == 1;
        await session.ExecuteAsync(s_removeSecret, new { Id = id }, token);
        await session.ExecuteAsync(s_removeMessages, new { Id = id }, token);
        await EvidenceClaims.ReleaseAsync(session, id, token);
        return isThere;
    }
}
