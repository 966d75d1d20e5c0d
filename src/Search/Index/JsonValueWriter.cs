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
            WriteOne(value);
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

    /// <summary>Writes a value that no field has: of any type, or a list of them.</summary>
    /// <param name="value">The value.</param>
    /// <param name="quotesLongNumbers">True to write 64-bit and decimal numbers as text.</param>
    public void WriteComputed(object? value, bool quotesLongNumbers)
    {
        switch (value)
        {
            case IReadOnlyList<object?> list:
                writer.WriteStartArray();
                foreach (var item in list)
                    WriteComputed(item, quotesLongNumbers);
                writer.WriteEndArray();
                break;
            case long or decimal when quotesLongNumbers:
                writer.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset instant:
                writer.WriteStringValue(instant.UtcDateTime);
                break;
            default:
                WriteOne(value);
                break;
        }
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

    private void WriteOne(object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case double number when !double.IsFinite(number): writer.WriteStringValue(ValueTexts.Of(number)); break;
            case double number: writer.WriteNumberValue(number); break;
            case bool truth: writer.WriteBooleanValue(truth); break;
            case DateOnly day: WriteDay(day); break;
            case DateTimeOffset instant: writer.WriteStringValue(ToMillisecond(instant)); break;
            case TimeSpan or TimeOnly: writer.WriteStringValue(ValueTexts.Of(value)); break;
            case Enum: writer.WriteStringValue(EnumNames.Of(value)); break;
            default: throw new InvalidOperationException($"A value of {value.GetType()} has no JSON.");
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
