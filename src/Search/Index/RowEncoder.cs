using System.Buffers;
using System.Buffers.Binary;
using System.Text.Encodings.Web;
using System.Text.Json;
using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Search.Index;

/// <summary>
/// Renders an entity once, as the bytes every answer is cut from: the kind, how many members there are, where each
/// starts, the members as JSON, the history. Not for several threads at once.
/// </summary>
internal sealed class RowEncoder : IDisposable
{
    private readonly ArrayBufferWriter<byte> _json = new(16 * 1024);
    private readonly Utf8JsonWriter _writer;
    private readonly JsonValueWriter _values;
    private byte[] _row = new byte[16 * 1024];

    public RowEncoder()
    {
        _writer = new(_json, new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _values = new(_writer);
    }

    /// <summary>The row; valid until the next call.</summary>
    public ArraySegment<byte> Encode(
        object entity, NoticeKind? kind, IReadOnlyList<Field> fields, IReadOnlyList<RevisionSummary> history)
    {
        _json.ResetWrittenCount();
        _writer.Reset(_json);
        var offsets = Row.HeaderLength(fields.Count);
        Reserve(offsets);
        _writer.WriteStartObject();
        for (var i = 0; i < fields.Count; i++)
        {
            // One byte for the opening brace or for the comma before the member; the brace itself is left out.
            WriteOffset(i, i == 0 ? 0 : Position);
            _writer.WritePropertyName(fields[i].Name);
            _values.Write(fields[i], fields[i].Read(entity));
        }
        WriteOffset(fields.Count, Position);
        _writer.Flush();
        if (history.Count > 0)
        {
            _writer.Reset(_json);
            JsonSerializer.Serialize(_writer, history, HistoryJson.Context.IReadOnlyListRevisionSummary);
        }
        var json = _json.WrittenSpan[1..];
        Reserve(offsets + json.Length);
        _row[0] = (byte)(kind is null ? 0 : (int)kind + 1);
        _row[1] = (byte)fields.Count;
        json.CopyTo(_row.AsSpan(offsets));
        return new(_row, 0, offsets + json.Length);
    }

    public void Dispose() => _writer.Dispose();

    private int Position => (int)(_writer.BytesCommitted + _writer.BytesPending);

    private void WriteOffset(int member, int position) =>
        BinaryPrimitives.WriteInt32LittleEndian(_row.AsSpan(2 + 4 * member), position);

    private void Reserve(int length)
    {
        if (_row.Length < length)
            Array.Resize(ref _row, Math.Max(length, _row.Length * 2));
    }
}
