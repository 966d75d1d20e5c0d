using System.Runtime.ExceptionServices;
using ConsumerSafety.Storage.Files;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Evidence;

/// <summary>
/// Keeps bytes of files as they come. Every piece is committed by itself with how many there are now, so that whoever
/// was cut off goes on from there. Safe to use from any thread.
/// </summary>
public sealed class EvidenceReceiver
{
    private static readonly Statement s_move = new("""
        UPDATE
            Evidence
        SET
            Received = @To
        WHERE
            Id = @Id
            AND State = 'Uploading'
            AND Received = @From
        """);

    private readonly CatalogueDatabase _database;

    internal EvidenceReceiver(CatalogueDatabase database) => _database = database;

    /// <summary>
    /// Adds bytes to an upload, from where it stands. What came before a sender broke off is kept, and the fault thrown
    /// again.
    /// </summary>
    public async Task<EvidenceAppending> AppendAsync(
        EvidenceUpload upload, Stream source, CancellationToken cancellationToken)
    {
        var at = upload.Received;
        var buffer = new byte[ContentStore.ChunkSize];
        var filled = await ReadBegunAsync(upload, buffer, cancellationToken);
        while (true)
        {
            var (count, fault) = await FillAsync(source, buffer.AsMemory(filled), cancellationToken);
            if (at + count > upload.Length)
                return EvidenceAppending.TooLong;
            // Whoever went away is not waited for, but what came is kept all the same.
            var stop = fault is null ? cancellationToken : CancellationToken.None;
            if (count > 0 && !await KeepAsync(upload, at, count, buffer.AsMemory(0, filled + count), stop))
                return EvidenceAppending.Overtaken;
            fault?.Throw();
            at += count;
            if (filled + count < buffer.Length)
                return EvidenceAppending.Kept;
            filled = 0;
        }
    }

    private async Task<int> ReadBegunAsync(EvidenceUpload upload, byte[] buffer, CancellationToken cancellationToken)
    {
        var (number, begun) = Math.DivRem(upload.Received, ContentStore.ChunkSize);
        if (begun == 0)
            return 0;
        var chunk = await _database.ReadAsync(
            (session, token) => EvidenceChunks.FindAsync(
                session, upload.Id, EvidencePart.Original, number, upload.Key, token),
            cancellationToken);
        // It is longer when somebody else went on meanwhile, and gone with a file that was dropped.
        chunk?.AsSpan(0, (int)Math.Min(begun, chunk.Length)).CopyTo(buffer);
        return (int)begun;
    }

    private Task<bool> KeepAsync(
        EvidenceUpload upload, long at, int count, ReadOnlyMemory<byte> chunk, CancellationToken cancellationToken) =>
        _database.WriteAsideAsync(
            async (session, token) =>
            {
                var move = new { upload.Id, From = at, To = at + count };
                if (await session.ExecuteAsync(s_move, move, token) == 0)
                    return false;
                await EvidenceChunks.PutAsync(
                    session, upload.Id, EvidencePart.Original, at / ContentStore.ChunkSize, upload.Key, chunk, token);
                return true;
            },
            cancellationToken);

    private static async Task<(int Count, ExceptionDispatchInfo? Fault)> FillAsync(
        Stream source, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var count = 0;
        try
        {
            while (count < buffer.Length
                && await source.ReadAsync(buffer[count..], cancellationToken) is > 0 and var got)
                count += got;
            return (count, null);
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException)
        {
            return (count, ExceptionDispatchInfo.Capture(fault));
        }
    }
}
