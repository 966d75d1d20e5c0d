using System.Text.Json;
using System.Text.Json.Nodes;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Regulators.Forms;

/// <summary>
/// Makes a notice of a form. Goes by the JSON form of notices, so that no property is named twice; what nobody types
/// (number, version, status, publisher) is as in the notice it is read onto, whatever was posted.
/// </summary>
public sealed class FormReader(CodeBook codes)
{
    private const int ShownLength = 200;

    /// <summary>Reads a form onto a notice of the same kind.</summary>
    public FormReading Read(TypedForm typed, Notice onto)
    {
        var json = JsonNode.Parse(NoticeJson.Write(onto))!.AsObject();
        var faults = new List<Fault>();
        foreach (var field in NoticeForm.Of(onto.Kind).Fields)
            ReadField(field, typed, json, faults);
        return new(NoticeJson.ReadNotice(JsonSerializer.SerializeToUtf8Bytes(json)), faults);
    }

    private void ReadField(FormField field, TypedForm typed, JsonObject json, List<Fault> faults)
    {
        if (field.Input == FormInput.Rows)
        {
            if (typed.Rows.TryGetValue(field.Name, out var rows))
                json[field.Name] = ReadRows(field, rows, json[field.Name]?.AsArray() ?? [], faults);
        }
        else if (field.Input == FormInput.Codes)
        {
            if (typed.Codes.TryGetValue(field.Name, out var ticked))
                json[field.Name] = ToArray(ticked);
        }
        else if (typed.Texts.TryGetValue(field.Name, out var text))
            ReadText(field, field.Name, text, json, faults);
    }

    private JsonArray ReadRows(FormField field, TypedRows rows, JsonArray list, List<Fault> faults)
    {
        var all = list.Select(element => element?.DeepClone()).ToList();
        var first = Math.Min(rows.First, all.Count);
        var after = Math.Min(first + rows.Replaced, all.Count);
        var read = new List<JsonNode?>();
        foreach (var cells in rows.Filled)
        {
            var element = new JsonObject();
            foreach (var member in field.Members)
            {
                var name = PostedForm.CellName(field.Name, first + read.Count, member.Name);
                ReadText(member, name, cells.GetValueOrDefault(member.Name, ""), element, faults);
            }
            read.Add(element);
        }
        return [.. all[..first], .. read, .. all[after..]];
    }

    private void ReadText(FormField field, string path, string text, JsonObject json, List<Fault> faults)
    {
        var trimmed = text.ReplaceLineEndings("\n").Trim();
        json.Remove(field.Name);
        if (trimmed.Length == 0)
        {
            // A headline that is missing is a fault of the notice, not of its form.
            if (field.Field is { IsNullable: false, Type: FieldType.String } && field.Input == FormInput.Line)
                json[field.Name] = "";
        }
        else if (Value(field, text, trimmed) is { } value)
            json[field.Name] = value;
        else
            faults.Add(new(path, FaultSeverity.Error, FormTexts.Expected(field.Field), Shorten(trimmed)));
    }

    private JsonNode? Value(FormField field, string text, string trimmed) => field.Input switch
    {
        FormInput.Lines => ToArray(LineText.Read(text)),
        FormInput.Number => ValueText.Number(field.Field.Type, trimmed),
        FormInput.Day => ValueText.Day(trimmed) is { } day ? JsonSerializer.SerializeToNode(day) : null,
        FormInput.Moment => ValueText.Moment(trimmed) is { } moment ? JsonSerializer.SerializeToNode(moment) : null,
        FormInput.Choice when field.Field.EnumType is { } type => ValueText.Member(type, trimmed),
        FormInput.Choice when field.Field.Type == FieldType.Boolean => ValueText.Flag(trimmed),
        FormInput.Code => codes.Resolve(field.List!.Value, trimmed),
        _ => trimmed,
    };

    private static JsonArray ToArray(IEnumerable<string> texts) =>
        [.. texts.Select(text => (JsonNode?)JsonValue.Create(text))];

    private static string Shorten(string text) =>
        text.Length <= ShownLength ? text : text[..(ShownLength - 1)].TrimEnd('\uD800', '\uDBFF') + "…";
}
