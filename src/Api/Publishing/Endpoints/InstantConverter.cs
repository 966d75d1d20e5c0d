using System.Text.Json;
using System.Text.Json.Serialization;
using ConsumerSafety.Domain.Publishing;

namespace ConsumerSafety.Api.Publishing.Endpoints;

/// <summary>Reads an instant that says its offset.</summary>
internal sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && InstantText.HasOffset(reader.GetString())
            && reader.TryGetDateTimeOffset(out var instant)
            ? instant
            : throw new JsonException("An instant such as 2024-05-01T08:00:00Z was expected.");

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
