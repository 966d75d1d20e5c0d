using System.Text.Json;
using ConsumerSafety.Import.Mapping;

namespace ConsumerSafety.Import.Rows;

/// <summary>
/// A JSON value. The items of an array count one by one; a value without parts is its own <c>value</c>.
/// </summary>
internal sealed class JsonRecord(JsonElement element) : Record
{
    public override string? Text => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    public override bool HasParts => element.ValueKind is JsonValueKind.Object;

    public override void Find(PathSegment segment, List<Record> found)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty(segment.Name, out var member))
                Add(member, found);
        }
        else if (segment.Name == "value")
            found.Add(this);
    }

    public override bool Has(PathSegment segment) => element.ValueKind == JsonValueKind.Object
        ? element.TryGetProperty(segment.Name, out _) : segment.Name == "value";

    private static void Add(JsonElement value, List<Record> found)
    {
        if (value.ValueKind == JsonValueKind.Array)
            foreach (var item in value.EnumerateArray())
                Add(item, found);
        else if (value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined))
            found.Add(new JsonRecord(value));
    }
}
