using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Files;

/// <summary>The end of being pending: a file takes the content over, or it is dropped; never both.</summary>
internal static class PendingContent
{
    private static readonly Statement s_forget = new("""
        DELETE FROM
            PendingContents
        WHERE
            ContentId = @Id
        """);

    private static readonly Statement s_removeChunks = new("""
        DELETE FROM
            FileChunks
        WHERE
            ContentId = @Id
        """);

    /// <summary>Takes a content over; false when it is pending no more.</summary>
    public static async Task<bool> ClaimAsync(Session session, string id, CancellationToken cancellationToken) =>
        await session.ExecuteAsync(s_forget, new { Id = id }, cancellationToken) == 1;

    /// <summary>Drops a content that nobody has taken over.</summary>
    public static async Task<bool> DiscardAsync(Session session, string id, CancellationToken cancellationToken)
    {
        if (!await ClaimAsync(session, id, cancellationToken))
            return false;
        await RemoveChunksAsync(session, id, cancellationToken);
        return true;
    }

    /// <summary>Deletes the bytes.</summary>
    public static Task RemoveChunksAsync(Session session, string id, CancellationToken cancellationToken) =>
        session.ExecuteAsync(s_removeChunks, new { Id = id }, cancellationToken);
}
