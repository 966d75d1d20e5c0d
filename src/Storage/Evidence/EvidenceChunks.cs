using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Files;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Evidence;

/// <summary>The rows in which the bytes lie, each encrypted together with its place.</summary>
internal static class EvidenceChunks
{
    private static readonly Statement s_find = new("""
        SELECT
            Bytes
        FROM
            EvidenceChunks
        WHERE
            EvidenceId = @Id
            AND Part = @Part
            AND Number = @Number
        """);

    private static readonly Statement s_forget = new("""
        DELETE FROM
            EvidenceChunks
        WHERE
            EvidenceId = @Id
            AND Part = @Part
            AND Number = @Number
        """);

    private static readonly Statement s_add = new("""
        INSERT INTO
            EvidenceChunks (EvidenceId, Part, Number, Bytes)
        VALUES
            (@Id, @Part, @Number, @Bytes)
        """);

    private static readonly Statement s_removePart = new("""
        DELETE FROM
            EvidenceChunks
        WHERE
            EvidenceId = @Id
            AND Part = @Part
        """);

    private static readonly Statement s_removeAll = new("""
        DELETE FROM
            EvidenceChunks
        WHERE
            EvidenceId = @Id
        """);

    /// <summary>Reads a part from any place in it.</summary>
    public static Stream Open(CatalogueDatabase database, string id, EvidencePart part, long length, byte[] key) =>
        new ContentStream(
            (number, token) => database.ReadAsync(
                (session, stop) => FindAsync(session, id, part, number, key, stop), token),
            id, length);

    /// <summary>A piece; null when there is none.</summary>
    public static async Task<byte[]?> FindAsync(
        Session session, string id, EvidencePart part, long number, byte[] key, CancellationToken token)
    {
        var row = new { Id = id, Part = (int)part, Number = number };
        return await session.FindAsync<byte[]>(s_find, row, token) is { } kept
            ? ComplaintSeal.Open(key, Place(id, part, number), kept)
            : null;
    }

    /// <summary>Keeps a piece in the place of what was there.</summary>
    public static async Task PutAsync(
        Session session, string id, EvidencePart part, long number, byte[] key, ReadOnlyMemory<byte> bytes,
        CancellationToken token)
    {
        var closed = ComplaintSeal.Seal(key, Place(id, part, number), bytes.Span);
        var row = new { Id = id, Part = (int)part, Number = number, Bytes = closed };
        await session.ExecuteAsync(s_forget, row, token);
        await session.ExecuteOneAsync(s_add, row, token);
    }

    /// <summary>Drops a part.</summary>
    public static Task RemoveAsync(Session session, string id, EvidencePart part, CancellationToken token) =>
        session.ExecuteAsync(s_removePart, new { Id = id, Part = (int)part }, token);

    /// <summary>Drops all.</summary>
    public static Task RemoveAsync(Session session, string id, CancellationToken token) =>
        session.ExecuteAsync(s_removeAll, new { Id = id }, token);

    private static string Place(string id, EvidencePart part, long number) =>
        FormattableString.Invariant($"{id} {(int)part} {number}");
}
