using System.Globalization;
using System.Text.Json;

namespace ConsumerSafety.Api.Feed.Paging;

/// <summary>
/// The values of a place in an order, each as itself again when read: texts and whole numbers as they are, others as an
/// object whose only member names the type.
/// </summary>
internal static class PositionJson
{
    public static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case string text: writer.WriteStringValue(text); break;
            case long number: writer.WriteNumberValue(number); break;
            case bool truth: writer.WriteBooleanValue(truth); break;
            case double number: Write(writer, "d", number.ToString("R", CultureInfo.InvariantCulture)); break;
            case decimal number: Write(writer, "m", number.ToString(CultureInfo.InvariantCulture)); break;
            case DateTimeOffset instant: Write(writer, "t", Text(instant.UtcTicks)); break;
            case DateOnly day: Write(writer, "y", Text(day.DayNumber)); break;
            case TimeSpan span: Write(writer, "s", Text(span.Ticks)); break;
            case TimeOnly time: Write(writer, "o", Text(time.Ticks)); break;
            case Guid guid: Write(writer, "g", guid.ToString("N")); break;
            default: throw new InvalidOperationException($"A position holds no {value.GetType()}.");
        }
    }

    /// <summary>Throws <see cref="FormatException"/> and its like when it is not such a value.</summary>
    public static object? Read(JsonElement item) => item.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => item.GetString(),
        JsonValueKind.Number => item.GetInt64(),
        JsonValueKind.True or JsonValueKind.False => item.GetBoolean(),
        JsonValueKind.Object => ReadTyped(item.EnumerateObject().Single()),
        _ => throw new FormatException(),
    };

    private static object ReadTyped(JsonProperty member)
    {
        var text = member.Value.GetString() ?? throw new FormatException();
        return member.Name switch
        {
            "d" => double.Parse(text, CultureInfo.InvariantCulture),
            "m" => decimal.Parse(text, CultureInfo.InvariantCulture),
            "t" => new DateTimeOffset(Number(text), TimeSpan.Zero),
            "y" => DateOnly.FromDayNumber((int)Number(text)),
            "s" => TimeSpan.FromTicks(Number(text)),
            "o" => new TimeOnly(Number(text)),
            "g" => Guid.ParseExact(text, "N"),
            _ => throw new FormatException(),
        };
    }

    private static void Write(Utf8JsonWriter writer, string type, string text)
    {
        writer.WriteStartObject();
        writer.WriteString(type, text);
        writer.WriteEndObject();
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
