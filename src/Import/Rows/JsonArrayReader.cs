using System.Text.Json;

namespace ConsumerSafety.Import.Rows;

/// <summary>
/// Walks to an array in a JSON document and gives its items one by one, holding no more than one item. Throws
/// <see cref="JsonException"/> for what is not JSON and <see cref="InvalidDataException"/> for what is too long.
/// </summary>
internal sealed class JsonArrayReader(Stream stream, IReadOnlyList<string> path) : IDisposable
{
    private byte[] _buffer = new byte[64 << 10];
    private int _start;
    private int _end;
    private bool _isAtEnd;
    private bool _hasStarted;
    private JsonReaderState _state;
    private int _matched;
    private bool _isExpected = path.Count == 0;
    private bool _isInArray;

    /// <summary>The item last read; valid until the next reading.</summary>
    public ReadOnlyMemory<byte> Item { get; private set; }

    /// <summary>True once the array has been found.</summary>
    public bool IsFound { get; private set; }

    /// <summary>Reads the next item; false at the end of the document.</summary>
    public bool Read()
    {
        while (true)
        {
            if (Advance(out var isItem))
            {
                if (isItem)
                    return true;
                continue;
            }
            if (_isAtEnd)
                return false;
            Fill();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    /// <summary>Reads tokens up to the end of an item or of what is there; false when more is needed.</summary>
    private bool Advance(out bool isItem)
    {
        isItem = false;
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isAtEnd, _state);
        while (reader.Read())
        {
            if (_isInArray && reader.CurrentDepth == _matched + 1 && reader.TokenType is not JsonTokenType.EndArray)
            {
                var from = _start + (int)reader.TokenStartIndex;
                if (!reader.TrySkip())
                    return false;
                Item = _buffer.AsMemory(from, _start + (int)reader.BytesConsumed - from);
                isItem = true;
                Commit(ref reader);
                return true;
            }
            Follow(ref reader);
            Commit(ref reader);
            reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isAtEnd, _state);
        }
        Commit(ref reader);
        return false;
    }

    /// <summary>Follows the path: it has come as far as <c>_matched</c> names, each one level deeper.</summary>
    private void Follow(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName when !IsFound && reader.CurrentDepth == _matched + 1:
                if (_matched < path.Count && reader.ValueTextEquals(path[_matched]))
                {
                    _matched++;
                    _isExpected = _matched == path.Count;
                    _enters = true;
                    return;
                }
                break;
            case JsonTokenType.StartArray when !IsFound && _isExpected && reader.CurrentDepth == _matched:
                IsFound = _isInArray = true;
                break;
            case JsonTokenType.EndArray when _isInArray && reader.CurrentDepth == _matched:
                _isInArray = false;
                break;
            case JsonTokenType.StartObject when _enters:
                break;
            case JsonTokenType.EndObject when !IsFound && _matched > 0 && reader.CurrentDepth == _matched:
                LeaveName();
                break;
            default:
                if (_enters)
                    LeaveName();
                break;
        }
        _enters = false;
    }

    private bool _enters;

    /// <summary>The name that was followed held no object or array, or was left again.</summary>
    private void LeaveName()
    {
        _matched--;
        _isExpected = false;
    }

    private void Commit(ref Utf8JsonReader reader)
    {
        _start += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
    }

    private void Fill()
    {
        if (_end - _start > ImportLimits.RowBytes)
            throw new InvalidDataException();
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
        if (!_hasStarted && _end >= 3)
        {
            _hasStarted = true;
            if (_buffer.AsSpan(0, _end).StartsWith("\uFEFF"u8))
                _start = 3;
        }
    }
}
