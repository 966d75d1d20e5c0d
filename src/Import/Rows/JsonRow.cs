using System.Text.Json;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Import.Rows;

/// <summary>Makes records from JSON.</summary>
internal static class JsonRow
{
    /// <summary>The record, or null with the reason why it is none.</summary>
    public static JsonRecord? Read(ReadOnlyMemory<byte> json, out LocalizedText? reason)
    {
        reason = null;
        try
        {
            var reader = new Utf8JsonReader(json.Span);
            var element = JsonElement.ParseValue(ref reader);
            if (!HasMore(ref reader) && element.ValueKind == JsonValueKind.Object)
                return new(element);
            reason = Reasons.NotARecord;
        }
        catch (JsonException exception)
        {
            reason = NotJson(exception);
        }
        return null;
    }

    /// <summary>The reason with its place.</summary>
    public static LocalizedText NotJson(JsonException exception)
    {
        var end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return FileReasons.NotJson((exception.LineNumber ?? 0) + 1, (exception.BytePositionInLine ?? 0) + 1,
            end < 0 ? exception.Message : exception.Message[..end]);
    }

    private static bool HasMore(ref Utf8JsonReader reader) => reader.Read();
}
