using System.Buffers;
using System.Text;
using System.Text.Json;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Api.Feed.Output;

/// <summary>Writes the entities that a row leads to. Where a key leads nowhere, there is nothing to write.</summary>
internal sealed class ExpansionWriter
{
    private readonly IBufferWriter<byte> _output;
    private readonly (Navigation Navigation, byte[] Name)[] _expansions;
    private readonly RelatedRows _related;

    public ExpansionWriter(IBufferWriter<byte> output, IReadOnlyList<Navigation> expansions, RelatedRows related)
    {
        _output = output;
        _related = related;
        _expansions = [.. expansions.Select(
            navigation => (navigation, Encoding.UTF8.GetBytes($"\"{navigation.Name}\":")))];
    }

    /// <summary>Writes every expanded property of a row as JSON members.</summary>
    public void Write(Row row, bool follows)
    {
        foreach (var (navigation, name) in _expansions)
        {
            if (follows)
                _output.Write(","u8);
            follows = true;
            _output.Write(name);
            var reader = new Utf8JsonReader(row.Value(navigation.KeyField));
            reader.Read();
            if (navigation.IsCollection)
                WriteAll(ref reader, navigation.Target);
            else if (reader.TokenType == JsonTokenType.Null
                || _related.Find(navigation.Target, reader.GetString()!) is not { } related)
                _output.Write("null"u8);
            else
                WriteOne(related);
        }
    }

    private void WriteAll(ref Utf8JsonReader keys, EntitySet target)
    {
        _output.Write("["u8);
        var isFirst = true;
        while (keys.Read() && keys.TokenType == JsonTokenType.String)
        {
            if (_related.Find(target, keys.GetString()!) is not { } related)
                continue;
            if (!isFirst)
                _output.Write(","u8);
            isFirst = false;
            WriteOne(related);
        }
        _output.Write("]"u8);
    }

    private void WriteOne(Row related)
    {
        _output.Write("{"u8);
        _output.Write(related.Members);
        _output.Write("}"u8);
    }
}
