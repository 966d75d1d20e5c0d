namespace ConsumerSafety.Storage.Files;

/// <summary>Reads a content piece by piece, so that never more than one piece of it is in memory.</summary>
/// <param name="readChunk">Gives a piece by its number, or null.</param>
/// <param name="id">What is read, for faults.</param>
/// <param name="length">How many bytes it has.</param>
internal sealed class ContentStream(
    Func<long, CancellationToken, Task<byte[]?>> readChunk, string id, long length) : Stream
{
    private byte[] _chunk = [];
    private long _number = -1;
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

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
        if (_position >= length || buffer.IsEmpty)
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
        _ => length,
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
        var chunk = await readChunk(number, cancellationToken);
        var expected = Math.Min(ContentStore.ChunkSize, length - number * ContentStore.ChunkSize);
        return chunk?.Length == expected
            ? chunk
            : throw new InvalidDataException($"Piece {number} of content {id} is missing or torn.");
    }
}
