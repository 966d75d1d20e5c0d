using System.Text;
using System.Text.Json;

namespace ConsumerSafety.Import.Formats;

/// <summary>Reads the JSON of a mapping file into nodes that know their line and column.</summary>
internal ref struct FormatNodeReader
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly List<FormatFault> _faults;
    private Utf8JsonReader _reader;
    private int _line;
    private int _lineStart;
    private int _scanned;

    private FormatNodeReader(ReadOnlySpan<byte> json, List<FormatFault> faults)
    {
        _json = json;
        _faults = faults;
        _reader = new(json);
    }

    /// <summary>The root, or null with a fault when the text is not JSON.</summary>
    public static FormatNode? Read(ReadOnlySpan<byte> json, List<FormatFault> faults)
    {
        if (json.StartsWith("\uFEFF"u8))
            json = json[3..];
        try
        {
            var reader = new FormatNodeReader(json, faults);
            reader._reader.Read();
            var root = reader.ReadValue("");
            reader._reader.Read();
            return root;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            faults.Add(JsonSyntax.Explain(json, exception));
            return null;
        }
    }

    private FormatNode ReadValue(string path)
    {
        var (line, column) = Place();
        var kind = _reader.TokenType switch
        {
            JsonTokenType.StartObject => JsonValueKind.Object,
            JsonTokenType.StartArray => JsonValueKind.Array,
            JsonTokenType.String => JsonValueKind.String,
            JsonTokenType.Number => JsonValueKind.Number,
            JsonTokenType.True => JsonValueKind.True,
            JsonTokenType.False => JsonValueKind.False,
            _ => JsonValueKind.Null,
        };
        var text = kind switch
        {
            JsonValueKind.String => _reader.GetString()!,
            JsonValueKind.Number => Encoding.UTF8.GetString(_reader.ValueSpan),
            _ => "",
        };
        var node = new FormatNode(kind, line, column, path) { Text = text };
        if (kind == JsonValueKind.Object)
            ReadMembers(node);
        else if (kind == JsonValueKind.Array)
            while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
                node.Items.Add(ReadValue($"{path}[{node.Items.Count}]"));
        return node;
    }

    private void ReadMembers(FormatNode node)
    {
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var name = _reader.GetString()!;
            var path = node.Path.Length == 0 ? name : $"{node.Path}.{name}";
            var (line, column) = Place();
            if (node.Find(name) is not null)
                _faults.Add(new(line, column, path, $"\"{name}\" only once"));
            _reader.Read();
            node.Members.Add(new(name, line, column, ReadValue(path)));
        }
    }

    private (int Line, int Column) Place()
    {
        var offset = (int)_reader.TokenStartIndex;
        for (; _scanned < offset; _scanned++)
            if (_json[_scanned] == '\n')
            {
                _line++;
                _lineStart = _scanned + 1;
            }
        return (_line + 1, Encoding.UTF8.GetCharCount(_json[_lineStart..offset]) + 1);
    }
}
