using System.Security.Cryptography;
using ConsumerSafety.Domain.Files;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Files;

/// <summary>
/// The bytes of files, received and given piece by piece. What is received is pending until a file takes it over, and
/// is swept when none does. Safe to use from any thread.
/// </summary>
public sealed class ContentStore
{
    internal const int ChunkSize = 256 * 1024;

    /// <summary>How long a pending content is kept.</summary>
    public static readonly TimeSpan PendingTime = TimeSpan.FromDays(1);

    private static readonly Statement s_begin = new("""
        INSERT INTO
            PendingContents (ContentId, StartedAt)
        SELECT
            @Id,
            @StartedAt
        WHERE
            NOT EXISTS (SELECT ContentId FROM PendingContents WHERE ContentId = @Id)
        """);

    private static readonly Statement s_forgetChunk = new("""
        DELETE FROM
            FileChunks
        WHERE
            ContentId = @Id
            AND Number = @Number
        """);

    private static readonly Statement s_addChunk = new("""
        INSERT INTO
            FileChunks (ContentId, Number, Bytes)
        VALUES
            (@Id, @Number, @Bytes)
        """);

    private static readonly Statement s_readChunk = new("""
        SELECT
            Bytes
        FROM
            FileChunks
        WHERE
            ContentId = @Id
            AND Number = @Number
        """);

    private static readonly Statement s_readPending = new("""
        SELECT
            ContentId
        FROM
            PendingContents
        WHERE
            StartedAt < @Before
        """);

    private readonly CatalogueDatabase _database;
    private readonly TimeProvider _time;

    internal ContentStore(CatalogueDatabase database, TimeProvider time) => (_database, _time) = (database, time);

    /// <summary>
    /// Keeps everything a stream gives, each piece in a short transaction of its own, so that a slow sender holds up
    /// nobody. Null when it is longer than the limit, in bytes: nothing of it is kept then.
    /// </summary>
    public async Task<StoredContent?> ReceiveAsync(Stream source, long limit, CancellationToken cancellationToken)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        await ExecuteAsync(s_begin, new { Id = id, StartedAt = _time.GetUtcNow() }, cancellationToken);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[ChunkSize];
        var length = 0L;
        for (var number = 0; ; number++)
        {
            var count = await source.ReadAtLeastAsync(
                buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
            length += count;
            if (length > limit)
            {
                await DiscardAsync(id, cancellationToken);
                return null;
            }
            if (count > 0)
            {
                hash.AppendData(buffer, 0, count);
                await AddChunkAsync(id, number, count < ChunkSize ? buffer[..count] : buffer, cancellationToken);
            }
            if (count < ChunkSize)
                return new(id, length, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
    }

    /// <summary>Reads a content, from any place in it; only asynchronously.</summary>
    public Stream Open(StoredContent content) => Open(_database, content);

    /// <summary>Reads a content, from any place in it; only asynchronously.</summary>
    internal static Stream Open(CatalogueDatabase database, StoredContent content) => new ContentStream(
        (number, cancellationToken) => database.ReadAsync(
            (session, token) => session.FindAsync<byte[]>(s_readChunk, new { content.Id, Number = number }, token),
            cancellationToken),
        content.Id, content.Length);

    /// <summary>Drops a content that is still pending; one that a file has stays.</summary>
    public Task DiscardAsync(StoredContent content, CancellationToken cancellationToken) =>
        DiscardAsync(content.Id, cancellationToken);

    /// <summary>Drops what has been pending for a day, and gives how many contents.</summary>
    public async Task<int> SweepAsync(CancellationToken cancellationToken)
    {
        var before = new { Before = _time.GetUtcNow() - PendingTime };
        var ids = await _database.ReadAsync(
            (session, token) => session.QueryAsync<string>(s_readPending, before, token), cancellationToken);
        foreach (var id in ids)
            await DiscardAsync(id, cancellationToken);
        return ids.Count;
    }

    private Task<int> AddChunkAsync(string id, int number, byte[] bytes, CancellationToken cancellationToken) =>
        _database.WriteAsideAsync(
            async (session, token) =>
            {
                // It is there when a commit went through whose answer was lost.
                await session.ExecuteAsync(s_forgetChunk, new { Id = id, Number = number }, token);
                return await session.ExecuteAsync(s_addChunk, new { Id = id, Number = number, Bytes = bytes }, token);
            },
            cancellationToken);

    private Task<bool> DiscardAsync(string id, CancellationToken cancellationToken) => _database.WriteAsideAsync(
        (session, token) => PendingContent.DiscardAsync(session, id, token), cancellationToken);

    private Task<int> ExecuteAsync(Statement statement, object parameters, CancellationToken cancellationToken) =>
        _database.WriteAsideAsync(
            (session, token) => session.ExecuteAsync(statement, parameters, token), cancellationToken);
}
