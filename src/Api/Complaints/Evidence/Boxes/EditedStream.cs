namespace ConsumerSafety.Api.Complaints.Evidence.Boxes;

/// <summary>Reads a stream once, with some of its bytes written over.</summary>
/// <param name="source">The stream, at its beginning.</param>
/// <param name="edits">What is written over, by where it begins.</param>
internal sealed class EditedStream(Stream source, IReadOnlyList<(long Start, long End, byte[]? Bytes)> edits) : Stream
{
    private int _next;
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => source.Length;

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await source.ReadAsync(buffer, cancellationToken);
        Write(buffer.Span[..count]);
        _position += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Write(Span<byte> bytes)
    {
        var end = _position + bytes.Length;
        for (var index = _next; index < edits.Count && edits[index].Start < end; index++)
        {
            var edit = edits[index];
            var (from, to) = (Math.Max(edit.Start, _position), Math.Min(edit.End, end));
            if (from < to)
            {
                var target = bytes[(int)(from - _position)..(int)(to - _position)];
                if (edit.Bytes is null)
                    target.Clear();
                else
                    edit.Bytes.AsSpan((int)(from - edit.Start), target.Length).CopyTo(target);
            }
            // Those that end before the next reading need not be looked at again, as long as all before them do.
            if (index == _next && edit.End <= end)
                _next++;
        }
    }
}
