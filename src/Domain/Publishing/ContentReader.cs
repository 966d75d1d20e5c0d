using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using ConsumerSafety.Domain.Documents;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Domain.Publishing;

/// <summary>
/// Reads what a program wrote as the content of a draft, in the form of <see cref="NoticeJson"/>. It may be incomplete,
/// but says nothing that is not its author's to say, and nothing that no notice has. Every fault is told with its
/// field, not only the first.
/// </summary>
public sealed class ContentReader
{
    private static readonly Dictionary<string, Type> s_kinds =
        Enum.GetValues<NoticeKind>().ToDictionary(kind => kind.ToString(), TypeOf);

    private readonly List<Fault> _faults = [];

    private ContentReader()
    {
    }

    /// <summary>What only the catalogue gives a notice, and so no author.</summary>
    public static IReadOnlySet<string> Recorded { get; } = new HashSet<string>
    {
        nameof(Notice.Id), nameof(Notice.Version), nameof(Notice.Status), nameof(Notice.UpdatedAt),
        nameof(Notice.ChangeReason), nameof(Notice.PublisherId),
    };

    /// <summary>The type behind the name of a kind.</summary>
    public static Type TypeOf(NoticeKind kind) => kind switch
    {
        NoticeKind.SpotCheck => typeof(SpotCheck),
        NoticeKind.RiskAlert => typeof(RiskAlert),
        NoticeKind.Recall => typeof(Recall),
        NoticeKind.ElevatorNotice => typeof(ElevatorNotice),
        NoticeKind.CounterfeitRuling => typeof(CounterfeitRuling),
        _ => typeof(ConsumerTip),
    };

    /// <summary>Reads a content for an agency.</summary>
    public static ContentReading Read(JsonObject written, string agencyId)
    {
        var reader = new ContentReader();
        if (written[nameof(Notice.Kind)] is not JsonValue kind || !kind.TryGetValue<string>(out var name)
            || !s_kinds.TryGetValue(name, out var type))
            return new(null, [Error(
                nameof(Notice.Kind), Expected.OneOf(s_kinds.Keys), written[nameof(Notice.Kind)])]);
        var fields = reader.ReadObject(written, type, "");
        fields.Remove(nameof(Notice.Kind));
        fields.Insert(0, nameof(Notice.Kind), name);
        fields[nameof(Notice.PublisherId)] = agencyId;
        return new(NoticeParts.ToNotice(fields), reader._faults);
    }

    /// <summary>A content as a program reads and writes it: without what only the catalogue gives a notice.</summary>
    public static JsonObject Write(Notice content)
    {
        var fields = NoticeParts.Of(content);
        foreach (var name in Recorded)
            fields.Remove(name);
        return fields;
    }

    private JsonObject ReadObject(JsonObject written, Type type, string path)
    {
        var read = new JsonObject();
        var properties = DocumentJson.Options.GetTypeInfo(type).Properties.ToDictionary(one => one.Name);
        var isNotice = path.Length == 0;
        foreach (var (name, value) in written)
        {
            var field = isNotice ? name : $"{path}.{name}";
            if (isNotice && Recorded.Contains(name))
                _faults.Add(Error(field, FormTexts.NotTheAuthors, value));
            else if (properties.TryGetValue(name, out var property))
                ReadValue(read, property, value, field);
            else if (!isNotice || name != nameof(Notice.Kind))
                _faults.Add(Error(field, FormTexts.NoSuchField, value));
        }
        // A text that has to be there at last may be missing for now.
        foreach (var property in properties.Values)
            if (property.IsRequired && !read.ContainsKey(property.Name))
                read[property.Name] = "";
        return read;
    }

    private void ReadValue(JsonObject read, JsonPropertyInfo property, JsonNode? value, string field)
    {
        if (value is null)
            return;
        if (ElementType(property.PropertyType) is { } element)
        {
            if (value is JsonArray list)
                read[property.Name] = ReadList(list, element, field);
            else
                _faults.Add(Error(field, FormTexts.List, value));
        }
        else if (ReadPlain(value, property.PropertyType, field) is { } plain)
        {
            read[property.Name] = plain;
        }
    }

    private JsonArray ReadList(JsonArray written, Type element, string field)
    {
        var read = new JsonArray();
        foreach (var (index, value) in written.Index())
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"{field}[{index}]");
            var isPlain = element == typeof(string);
            if (!isPlain && value is JsonObject part)
                read.Add(ReadObject(part, element, path));
            else if (!isPlain || value is null)
                _faults.Add(Error(path, isPlain ? FormTexts.Text : FormTexts.Object, value));
            else if (ReadPlain(value, element, path) is { } plain)
                read.Add(plain);
        }
        return read;
    }

    private JsonNode? ReadPlain(JsonNode value, Type type, string field)
    {
        try
        {
            var isFit = value.Deserialize(type, DocumentJson.Options) switch
            {
                // A number beyond all bounds is read as infinite, and could not be written again.
                double number => double.IsFinite(number),
                DateTimeOffset => InstantText.HasOffset(value.GetValue<string>()),
                _ => true,
            };
            if (isFit)
                return value.DeepClone();
        }
        catch (JsonException)
        {
            // Told below.
        }
        _faults.Add(Error(field, FormTexts.Of(type), value));
        return null;
    }

    private static Type? ElementType(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            ? type.GetGenericArguments()[0]
            : null;

    private static Fault Error(string path, LocalizedText expected, JsonNode? value)
    {
        var text = NoticeParts.ToText(value);
        return new(path, FaultSeverity.Error, expected, text?.Length > 200 ? text[..199] + "…" : text);
    }
}
