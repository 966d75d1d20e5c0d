using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Files;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Evidence;

/// <summary>
/// Keeps what is made of complete uploads. Of several who examine one at once, the last to begin goes on. Safe to use
/// from any thread.
/// </summary>
public sealed class EvidenceMaking
{
    private static readonly Statement s_begin = new("""
        UPDATE
            Evidence
        SET
            Attempt = Attempt + 1
        WHERE
            Id = @Id
            AND State = 'Uploading'
            AND Received = Length
        """);

    private static readonly Statement s_findAttempt = new("""
        SELECT
            Attempt
        FROM
            Evidence
        WHERE
            Id = @Id
        """);

    // Changes nothing, but keeps the row until the end of the transaction.
    private static readonly Statement s_hold = new("""
        UPDATE
            Evidence
        SET
            Attempt = @Attempt
        WHERE
            Id = @Id
            AND State = 'Uploading'
            AND Attempt = @Attempt
        """);

    private static readonly Statement s_finish = new("""
        UPDATE
            Evidence
        SET
            State = 'Ready',
            Content = @Content
        WHERE
            Id = @Id
            AND State = 'Uploading'
            AND Attempt = @Attempt
        """);

    private readonly CatalogueDatabase _database;

    internal EvidenceMaking(CatalogueDatabase database) => _database = database;

    /// <summary>
    /// Begins to examine a complete upload: what others made of it goes. Null when it is not one any more.
    /// </summary>
    public Task<int?> BeginAsync(string id, CancellationToken cancellationToken) => _database.WriteAsideAsync(
        async (session, token) =>
        {
            if (await session.ExecuteAsync(s_begin, new { Id = id }, token) == 0)
                return null;
            await EvidenceChunks.RemoveAsync(session, id, EvidencePart.Remade, token);
            await EvidenceChunks.RemoveAsync(session, id, EvidencePart.Preview, token);
            return (int?)await session.FindAsync<int>(s_findAttempt, new { Id = id }, token);
        },
        cancellationToken);

    /// <summary>Keeps a part that was made, and gives its length; null when somebody else examines it now.</summary>
    public async Task<long?> AddAsync(
        EvidenceUpload upload, int attempt, EvidencePart part, Stream source, CancellationToken cancellationToken)
    {
        var buffer = new byte[ContentStore.ChunkSize];
        for (var number = 0; ; number++)
        {
            var count = await source.ReadAtLeastAsync(buffer, buffer.Length, false, cancellationToken);
            if (count > 0 && !await KeepAsync(upload, attempt, part, number, buffer.AsMemory(0, count),
                cancellationToken))
                return null;
            if (count < buffer.Length)
                return (long)number * ContentStore.ChunkSize + count;
        }
    }

    /// <summary>Makes it ready to be claimed; false when somebody else examines it now.</summary>
    public Task<bool> FinishAsync(
        EvidenceUpload upload, int attempt, EvidenceFile file, CancellationToken cancellationToken) =>
        _database.WriteAsideAsync(
            async (session, token) =>
            {
                var row = new { upload.Id, Attempt = attempt, Content = EvidenceRows.Close(upload.Key, file) };
                if (await session.ExecuteAsync(s_finish, row, token) == 0)
                    return false;
                if (file.IsRemade)
                    await EvidenceChunks.RemoveAsync(session, upload.Id, EvidencePart.Original, token);
                return true;
            },
            cancellationToken);

    private Task<bool> KeepAsync(
        EvidenceUpload upload, int attempt, EvidencePart part, int number, ReadOnlyMemory<byte> bytes,
        CancellationToken cancellationToken) => _database.WriteAsideAsync(
        async (session, token) =>
        {
            if (await session.ExecuteAsync(s_hold, new { upload.Id, Attempt = attempt }, token) == 0)
                return false;
            await EvidenceChunks.PutAsync(session, upload.Id, part, number, upload.Key, bytes, token);
            return true;
        },
        cancellationToken);
}
