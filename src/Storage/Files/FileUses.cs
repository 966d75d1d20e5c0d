using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Files;

/// <summary>Which unpublished things name which files.</summary>
internal static class FileUses
{
    private static readonly Statement s_forget = new("""
        DELETE FROM
            FileUses
        WHERE
            EntityType = @Type
            AND EntityId = @EntityId
        """);

    private static readonly RowInsert s_insert = new("""
        INSERT INTO
            FileUses (FileId, EntityType, EntityId)
        VALUES
        """);

    private static readonly Statement s_count = new("""
        SELECT
            COUNT(*)
        FROM
            FileUses
        WHERE
            FileId = @FileId
        """);

    /// <summary>Whether anything names a file.</summary>
    public static async Task<bool> IsUsedAsync(Session session, string id, CancellationToken cancellationToken) =>
        await session.FindAsync<long>(s_count, new { FileId = id }, cancellationToken) > 0;

    /// <summary>Notes what something names, in place of what it named before.</summary>
    public static async Task SetAsync(
        Session session, EntityType type, string entityId, IEnumerable<string> ids,
        CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(s_forget, new { Type = type.ToString(), EntityId = entityId }, cancellationToken);
        List<object?[]> rows = [.. ids.Distinct().Select(id => new object?[] { id, type.ToString(), entityId })];
        if (rows.Count > 0)
            await session.InsertAsync(s_insert, rows, cancellationToken);
    }
}
