namespace ConsumerSafety.Import.Rows;

/// <summary>Says that more was read at a stretch than is allowed.</summary>
internal sealed class BudgetExceededException() : IOException("More was read at a stretch than is allowed.");

/// <summary>
/// A stream that counts what is read and throws <see cref="BudgetExceededException"/> beyond a bound, so that a parser
/// which gathers a value of any length cannot exhaust memory.
/// </summary>
internal sealed class CountingStream(Stream inner, long bound) : Stream
{
    /// <summary>The bytes read since the beginning or the last renewal.</summary>
    public long Count { get; private set; }

    /// <summary>Begins to count anew.</summary>
    public void Renew() => Count = 0;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        Count += read;
        return Count <= bound ? read : throw new BudgetExceededException();
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
