using System.Text;
using System.Text.Json;
using ConsumerSafety.Import.Mapping;
using ConsumerSafety.Import.Rows;

namespace ConsumerSafety.Import.Formats;

/// <summary>Reads how a mapping file finds rows.</summary>
internal sealed class RowsParser
{
    private RowsKind _kind;
    private IReadOnlyList<string> _path = [];
    private string? _element;
    private string? _sheet;
    private char? _delimiter;
    private Encoding? _encoding;
    private IReadOnlyList<IReadOnlyList<string>> _required = [];

    /// <summary>True when names are headings of a table.</summary>
    public bool IsTable => _kind == RowsKind.Table;

    /// <summary>Reads <c>rows</c>; null with faults when it cannot be used.</summary>
    public static RowsParser? Parse(FormatNode root, FormatChecks checks)
    {
        if (root.Find("rows") is not { } node)
        {
            checks.Expect(root, "\"rows\": how the rows of a file are found");
            return null;
        }
        if (node.Kind != JsonValueKind.Object || node.Find("in") is not { } place)
        {
            checks.Expect(node, "an object with \"in\": \"json\", \"jsonl\", \"xml\" or \"table\"");
            return null;
        }
        var parser = new RowsParser();
        switch (place.Text)
        {
            case "json":
                parser._kind = RowsKind.Json;
                if (checks.IsObject(node, "in", "path", "encoding") && node.Find("path") is { } path)
                    parser._path = checks.Text(path)?.Split('.') ?? [];
                break;
            case "jsonl":
                parser._kind = RowsKind.Jsonl;
                checks.IsObject(node, "in", "encoding");
                break;
            case "xml":
                parser._kind = RowsKind.Xml;
                checks.IsObject(node, "in", "element");
                if (node.Find("element") is { } element)
                    parser._element = checks.Text(element);
                else
                    checks.Expect(node, "\"element\": the name of the XML element of a row");
                break;
            case "table":
                parser.ParseTable(node, checks);
                break;
            default:
                checks.Expect(place, "\"json\", \"jsonl\", \"xml\" or \"table\"");
                return null;
        }
        if (parser._kind == RowsKind.Xml || node.Find("encoding") is not { } encoding)
            return parser;
        parser._encoding = encoding.Kind == JsonValueKind.String ? TextEncoding.Named(encoding.Text) : null;
        if (parser._encoding is null)
            checks.Expect(encoding, "the name of an encoding such as \"utf-8\", \"gb18030\", \"windows-1252\"");
        return parser;
    }

    /// <summary>The options, once the headings that the format reads are known.</summary>
    public RowsOptions Options(IEnumerable<string> headings) =>
        new(_kind, _path, _element, _sheet, _delimiter, _encoding, _required,
        headings.Concat(_required.SelectMany(names => names).Select(TextFold.Fold)).ToHashSet());

    private void ParseTable(FormatNode node, FormatChecks checks)
    {
        _kind = RowsKind.Table;
        checks.IsObject(node, "in", "headings", "sheet", "delimiter", "encoding");
        if (node.Find("headings") is { Kind: JsonValueKind.Array, Items.Count: > 0 } headings)
            _required = [.. headings.Items.Select(item => checks.Texts(item))];
        else
            checks.Expect(node.Find("headings") ?? node,
                "\"headings\": a list of the headings that tell the heading row");
        if (node.Find("sheet") is { } sheet)
            _sheet = checks.Text(sheet);
        if (node.Find("delimiter") is not { } delimiter)
            return;
        if (delimiter is { Kind: JsonValueKind.String, Text.Length: 1 })
            _delimiter = delimiter.Text[0];
        else
            checks.Expect(delimiter, "one character");
    }
}
