using System.Globalization;
using System.Text.Json;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Search.Index;

/// <summary>Writes values in OData's JSON format (OASIS OData JSON Format 4.01, section 7).</summary>
internal sealed class JsonValueWriter(Utf8JsonWriter writer)
{
    public void Write(Field field, object? value)
    {
        if (!field.IsCollection)
        {
            WriteOne(field, value);
            return;
        }
        writer.WriteStartArray();
        if (value is IReadOnlyList<string> texts)
            for (var i = 0; i < texts.Count; i++)
                writer.WriteStringValue(texts[i]);
        else if (value is IReadOnlyList<object> records)
            for (var i = 0; i < records.Count; i++)
                WriteRecord(field, records[i]);
        writer.WriteEndArray();
    }

    private void WriteRecord(Field field, object record)
    {
        writer.WriteStartObject();
        for (var i = 0; i < field.Members.Count; i++)
        {
            writer.WritePropertyName(field.Members[i].Name);
            Write(field.Members[i], field.Members[i].Read(record));
        }
        writer.WriteEndObject();
    }

    private void WriteOne(Field field, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case double number: writer.WriteNumberValue(number); break;
            case bool truth: writer.WriteBooleanValue(truth); break;
            case DateOnly day: WriteDay(day); break;
            case DateTimeOffset instant: writer.WriteStringValue(ToMillisecond(instant)); break;
            case Enum: writer.WriteStringValue(EnumNames.Of(value)); break;
            default: throw new InvalidOperationException($"{field.Name} has a value of {value.GetType()}.");
        }
    }

    private void WriteDay(DateOnly day)
    {
        Span<char> text = stackalloc char[10];
        day.TryFormat(text, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        writer.WriteStringValue(text);
    }

    private static DateTime ToMillisecond(DateTimeOffset instant) =>
        DateTimeOffset.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds()).UtcDateTime;
}
