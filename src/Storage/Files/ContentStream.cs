using ConsumerSafety.Domain.Files;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Files;

/// <summary>Reads a content piece by piece, so that never more than one piece of it is in memory.</summary>
internal sealed class ContentStream(CatalogueDatabase database, StoredContent content) : Stream
{
    private static readonly Statement s_readChunk = new("""
        SELECT
            Bytes
        FROM
            FileChunks
        WHERE
            ContentId = @Id
            AND Number = @Number
        """);

    private byte[] _chunk = [];
    private long _number = -1;
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => content.Length;

    public override long Position
    {
        get => _position;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _position = value;
        }
    }

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position >= content.Length || buffer.IsEmpty)
            return 0;
        var number = _position / ContentStore.ChunkSize;
        if (number != _number)
        {
            _chunk = await ReadChunkAsync(number, cancellationToken);
            _number = number;
        }
        var rest = _chunk.AsMemory((int)(_position % ContentStore.ChunkSize));
        var count = Math.Min(rest.Length, buffer.Length);
        rest[..count].CopyTo(buffer);
        _position += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
    {
        SeekOrigin.Begin => 0,
        SeekOrigin.Current => _position,
        _ => content.Length,
    };

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("What lies in the database is read asynchronously.");

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private async Task<byte[]> ReadChunkAsync(long number, CancellationToken cancellationToken)
    {
        var chunk = await database.ReadAsync(
            (session, token) => session.FindAsync<byte[]>(s_readChunk, new { content.Id, Number = number }, token),
            cancellationToken);
        var expected = Math.Min(ContentStore.ChunkSize, content.Length - number * ContentStore.ChunkSize);
        return chunk?.Length == expected
            ? chunk
            : throw new InvalidDataException($"Piece {number} of content {content.Id} is missing or torn.");
    }
}
