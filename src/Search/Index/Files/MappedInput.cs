using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Lucene.Net.Store;

namespace ConsumerSafety.Search.Index.Files;

/// <summary>
/// Reads a file of the index from memory. Lucene's own reader goes through an accessor that takes a nanosecond a byte,
/// which is most of what a row would cost. Not for several threads at once; clones are for that.
/// </summary>
internal sealed unsafe class MappedInput(string name, Mapping mapping) : IndexInput(name)
{
    private readonly byte* _start = mapping.Start;
    private readonly long _length = mapping.Length;
    private long _at;

    public override long Position => _at;

    public override long Length => _length;

    public override void Seek(long pos)
    {
        if (pos < 0 || pos > _length)
            throw new EndOfStreamException();
        _at = pos;
    }

    public override byte ReadByte()
    {
        if (_at >= _length)
            throw new EndOfStreamException();
        var value = _start[_at++];
        GC.KeepAlive(mapping);
        return value;
    }

    public override void ReadBytes(byte[] b, int offset, int len)
    {
        new ReadOnlySpan<byte>(Take(len), len).CopyTo(b.AsSpan(offset, len));
        GC.KeepAlive(mapping);
    }

    public override short ReadInt16()
    {
        var value = BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<short>(Take(sizeof(short))));
        GC.KeepAlive(mapping);
        return value;
    }

    public override int ReadInt32()
    {
        var value = BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<int>(Take(sizeof(int))));
        GC.KeepAlive(mapping);
        return value;
    }

    public override long ReadInt64()
    {
        var value = BinaryPrimitives.ReverseEndianness(Unsafe.ReadUnaligned<long>(Take(sizeof(long))));
        GC.KeepAlive(mapping);
        return value;
    }

    protected override void Dispose(bool disposing)
    {
    }

    private byte* Take(int length)
    {
        if (length < 0 || _length - _at < length)
            throw new EndOfStreamException();
        var taken = _start + _at;
        _at += length;
        return taken;
    }
}
