namespace ConsumerSafety.Import.Rows;

/// <summary>Reads lines of bytes in bounded memory: a line that is too long is passed over to its end.</summary>
internal sealed class LineReader(Stream stream, int limit) : IDisposable
{
    private byte[] _buffer = new byte[64 << 10];
    private int _start;
    private int _end;
    private bool _isAtEnd;

    /// <summary>The line without its end and without a byte order mark; valid until the next reading.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>The number of the line, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>True when the line exceeds the limit; <see cref="Line"/> is then its beginning.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Reads the next line; false at the end.</summary>
    public bool Read()
    {
        IsTooLong = false;
        var searched = _start;
        while (true)
        {
            var end = _buffer.AsSpan(searched, _end - searched).IndexOf((byte)'\n');
            if (end >= 0)
                return Take(searched + end, searched + end + 1);
            searched = _end;
            if (_isAtEnd)
                return _start < _end && Take(_end, _end);
            if (_end - _start > limit)
                return PassOver();
            searched -= _start;
            Fill();
            searched += _start;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    private bool Take(int end, int next)
    {
        if (Number == 0 && _buffer.AsSpan(_start, end - _start).StartsWith("\uFEFF"u8))
            _start += 3;
        if (end > _start && _buffer[end - 1] == '\r')
            end--;
        IsTooLong = end - _start > limit;
        Line = _buffer.AsMemory(_start, end - _start);
        _start = next;
        Number++;
        return true;
    }

    private bool PassOver()
    {
        IsTooLong = true;
        Number++;
        Line = _buffer.AsMemory(_start, 200).ToArray();
        while (true)
        {
            _start = 0;
            _end = stream.Read(_buffer);
            if (_end == 0)
            {
                _isAtEnd = true;
                return true;
            }
            var end = _buffer.AsSpan(0, _end).IndexOf((byte)'\n');
            if (end < 0)
                continue;
            _start = end + 1;
            return true;
        }
    }

    /// <summary>Reads more behind what is there, after moving it to the front or into a larger buffer.</summary>
    private void Fill()
    {
        if (_start > 0 || _end == _buffer.Length)
        {
            var target = _end - _start > _buffer.Length / 2 ? new byte[_buffer.Length * 2] : _buffer;
            _buffer.AsSpan(_start, _end - _start).CopyTo(target);
            _buffer = target;
            _end -= _start;
            _start = 0;
        }
        var read = stream.Read(_buffer.AsSpan(_end));
        _isAtEnd = read == 0;
        _end += read;
    }
}
