using System.Text.Json;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Web.Finder;

/// <summary>One column of the CSV: a property, or a member of each product or test item.</summary>
/// <param name="Name">The heading: the name of the property, members as <c>Products.Gtin</c>.</param>
/// <param name="Property">The property of the notice.</param>
/// <param name="Member">The member of its values, or null.</param>
internal sealed record CsvColumn(string Name, string Property, Field? Member)
{
    // A cell of a spreadsheet holds no more.
    private const int MaxLength = 32_767;
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    /// <summary>Every column: each public property but the full text, in the order of the fields.</summary>
    public static IReadOnlyList<CsvColumn> All { get; } =
    [
        .. EntitySets.Notices.Fields
            .Where(field => field.Name != "Body")
            .SelectMany(field => field.Members.Count == 0
                ? [new CsvColumn(field.Name, field.Name, null)]
                : field.Members.Select(member => new CsvColumn($"{field.Name}.{member.Name}", field.Name, member)))
            .DistinctBy(column => column.Name),
    ];

    /// <summary>The cell of a notice; several values stand with semicolons between.</summary>
    public string Read(Row row)
    {
        if (row.Set.FindField(Property, row.Kind) is not { } field || row.Value(field) is not { IsEmpty: false } json)
            return "";
        var reader = new Utf8JsonReader(json);
        var value = JsonElement.ParseValue(ref reader);
        var cell = value.ValueKind == JsonValueKind.Array
            ? string.Join("; ", value.EnumerateArray().Select(ReadItem).Where(item => item.Length > 0))
            : ReadItem(value);
        if (cell.Length > MaxLength)
            cell = cell[..MaxLength];
        return (Member ?? field).Type == FieldType.String ? Disarm(cell) : cell;
    }

    /// <summary>A text that a spreadsheet does not run as a formula: an apostrophe keeps it a text (OWASP).</summary>
    internal static string Disarm(string cell) =>
        cell.Length > 0 && FormulaStarts.Contains(cell[0]) ? "'" + cell : cell;

    private string ReadItem(JsonElement item)
    {
        if (Member is not null && item.ValueKind == JsonValueKind.Object)
            item = item.TryGetProperty(Member.Name, out var member) ? member : default;
        return item.ValueKind switch
        {
            JsonValueKind.String => item.GetString()!,
            JsonValueKind.Null or JsonValueKind.Undefined => "",
            _ => item.GetRawText(),
        };
    }
}
