using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;

namespace ConsumerSafety.Bench.Feed;

/// <summary>
/// One connection that is kept, read with as little work as HTTP/1.1 allows, so that the load takes little of the
/// processor the servers share with it.
/// </summary>
internal sealed class Connection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly byte[] _buffer = new byte[256 * 1024];
    private int _at;
    private int _end;

    public Connection(int port)
    {
        _socket.NoDelay = true;
        _socket.Connect(IPAddress.Loopback, port);
    }

    /// <summary>Sends a request, reads its answer to the end and gives the length of its body in bytes.</summary>
    public long Exchange(byte[] request)
    {
        for (var sent = 0; sent < request.Length;)
            sent += _socket.Send(request, sent, request.Length - sent, SocketFlags.None);
        var head = ReadHead();
        if (!head.StartsWith("HTTP/1.1 200"u8))
            throw new InvalidDataException(System.Text.Encoding.ASCII.GetString(head));
        var length = HeaderValue(head, "\r\nContent-Length: "u8);
        if (length.IsEmpty)
            return ReadChunks();
        if (!Utf8Parser.TryParse(length, out long count, out _))
            throw new InvalidDataException("A length is no number.");
        Skip(count);
        return count;
    }

    public void Dispose() => _socket.Dispose();

    private ReadOnlySpan<byte> ReadHead()
    {
        while (true)
        {
            var length = _buffer.AsSpan(_at, _end - _at).IndexOf("\r\n\r\n"u8);
            if (length >= 0)
            {
                var head = _buffer.AsSpan(_at, length + 2);
                _at += length + 4;
                return head;
            }
            Fill();
        }
    }

    private long ReadChunks()
    {
        long total = 0;
        while (true)
        {
            int line;
            while ((line = _buffer.AsSpan(_at, _end - _at).IndexOf("\r\n"u8)) < 0)
                Fill();
            if (!Utf8Parser.TryParse(_buffer.AsSpan(_at, line), out int size, out _, 'x'))
                throw new InvalidDataException("A chunk has no size.");
            _at += line + 2;
            Skip(size + 2);
            if (size == 0)
                return total;
            total += size;
        }
    }

    private void Skip(long count)
    {
        while (count > _end - _at)
        {
            count -= _end - _at;
            _at = _end;
            Fill();
        }
        _at += (int)count;
    }

    // A head or a chunk's size stays whole: what has not been read moves to the front.
    private void Fill()
    {
        if (_at > 0)
        {
            _buffer.AsSpan(_at, _end - _at).CopyTo(_buffer);
            (_at, _end) = (0, _end - _at);
        }
        var read = _socket.Receive(_buffer, _end, _buffer.Length - _end, SocketFlags.None);
        _end += read > 0 ? read : throw new EndOfStreamException("The server closed the connection.");
    }

    private static ReadOnlySpan<byte> HeaderValue(ReadOnlySpan<byte> head, ReadOnlySpan<byte> name)
    {
        var start = head.IndexOf(name);
        if (start < 0)
            return [];
        var value = head[(start + name.Length)..];
        return value[..value.IndexOf((byte)'\r')];
    }
}
