using System.Text.Json;
using System.Text.Json.Nodes;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Import.Formats;

namespace ConsumerSafety.Import.Uploads;

/// <summary>
/// Makes a format from headings and what they fill: the same as a mapping file, written by the program instead of by
/// a person, and read by the same parser.
/// </summary>
public static class ColumnFormat
{
    private const string ProductName = "productName";

    // What exports put before a text that a spreadsheet would run as a formula is taken away again.
    private static readonly string[] s_undoGuard = ["^'('*[=+@\\t＝＋－＠-])", "$1"];

    /// <summary>The format of notices in the catalogue's own form, one a line.</summary>
    public static ImportFormat OwnLines(Vocabulary vocabulary) => FormatParser.Parse(
        "upload", """{ "rows": { "in": "jsonl" }, "kind": "own" }"""u8, vocabulary).Format!;

    /// <summary>Makes a format for tables.</summary>
    /// <param name="kind">The kind of the notices.</param>
    /// <param name="columns">Headings, each with the column it is.</param>
    /// <param name="options">What holds for the whole file.</param>
    /// <param name="vocabulary">Where codes are looked up.</param>
    public static FormatResult Create(
        NoticeKind kind, IReadOnlyList<(string Heading, NoticeColumn Column)> columns, ColumnFormatOptions options,
        Vocabulary vocabulary)
    {
        var notice = new JsonObject();
        foreach (var (heading, column) in columns)
        {
            var path = column.Property.Split('.');
            if (path.Length == 1)
                notice[path[0]] = Source(heading, column);
            else if (notice[path[0]] is JsonObject elements)
                elements[path[1]] = Source(heading, column);
            else
                notice[path[0]] = new JsonObject { [path[1]] = Source(heading, column) };
        }
        var values = new JsonObject();
        if (!notice.ContainsKey(nameof(Notice.Title)) && columns.FirstOrDefault(
            column => column.Column.Property == "Products.Name").Heading is { } product)
        {
            // A table of products without headlines: the product and the kind make one.
            values[ProductName] = Source(product, columns.First(column => column.Heading == product).Column);
            notice[nameof(Notice.Title)] = new JsonObject
            {
                ["text"] = $"{{${ProductName}}}（{options.KindLabel}）",
                ["then"] = new JsonArray(new JsonObject { ["cut"] = 500 }),
            };
        }
        var format = new JsonObject
        {
            ["rows"] = Rows(columns.Select(column => column.Heading), options.Delimiter),
            ["kind"] = kind.ToString(),
            ["publisher"] = options.PublisherId,
            ["language"] = options.Language,
            ["blank"] = new JsonArray("/", "-", "--", "—", "N/A"),
            ["dates"] = new JsonArray(
                "yyyy/M/d", "yyyy.M.d", "yyyy-M-d", "yyyyMMdd", "yyyy年M月d日", "yyyy-M-d HH:mm", "yyyy/M/d HH:mm",
                "yyyy/M/d HH:mm:ss", "yyyy年M月d日 HH:mm", "d.M.yyyy", "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy",
                "serial"),
            ["offset"] = "+08:00",
            ["decimal"] = ".",
            ["values"] = values,
            ["notice"] = notice,
        };
        return FormatParser.Parse("upload", JsonSerializer.SerializeToUtf8Bytes(format), vocabulary);
    }

    private static JsonObject Rows(IEnumerable<string> headings, char? delimiter)
    {
        var rows = new JsonObject
        {
            ["in"] = "table",
            ["headings"] = new JsonArray([.. headings.Select(heading => new JsonArray(heading))]),
        };
        if (delimiter is { } mark)
            rows["delimiter"] = mark.ToString();
        return rows;
    }

    private static JsonObject Source(string heading, NoticeColumn column)
    {
        var steps = new JsonArray(Step("replace", new JsonArray(s_undoGuard[0], s_undoGuard[1])));
        if (Separators(column.Reading) is { Length: > 0 } separators)
            steps.Add(Step("split", new JsonArray([.. separators.Select(mark => JsonValue.Create(mark))])));
        if (column.Vocabulary is { } vocabulary)
            steps.Add(Otherwise(Step("lookup", vocabulary)));
        if (column.Words.Count > 0)
            steps.Add(Otherwise(Step("map", new JsonObject(
                column.Words.Select(word => KeyValuePair.Create(word.Key, (JsonNode?)word.Value))))));
        // Whatever a heading begins with, after this it is a name.
        return new() { ["from"] = "$row." + heading, ["then"] = steps };
    }

    private static string[] Separators(ColumnReading reading) => reading switch
    {
        ColumnReading.Lines => ["\n"],
        ColumnReading.Clauses => ["\n", ";", "；"],
        ColumnReading.Codes => ["\n", ";", "；", ",", "，", "、", "|"],
        _ => [],
    };

    private static JsonObject Step(string name, JsonNode argument) => new() { [name] = argument };

    // A value that is in no list is left to the rules, which name it.
    private static JsonObject Otherwise(JsonObject step)
    {
        step["otherwise"] = "{value}";
        return step;
    }
}
