using System.Buffers;
using System.Text;
using System.Text.Json;
using ConsumerSafety.Domain.Deliveries;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Api.Webhooks.Calling;

/// <summary>
/// What is sent: type, timestamp and data, as the Standard Webhooks specification has it. The notice is the same JSON
/// as in the feed, as it stood when the payload was made: its <c>Version</c> says which that is.
/// </summary>
internal static class WebhookPayload
{
    /// <summary>What is sent about a change.</summary>
    public static byte[] Write(NoticeEvent change, Row notice)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("type", TypeOf(change.Type));
            json.WriteString("timestamp", change.RecordedAt.UtcDateTime);
            json.WriteStartObject("data");
            json.WriteNumber("sequence", change.Sequence);
            json.WriteNumber("version", change.Version);
            json.WritePropertyName("notice");
            var type = Encoding.UTF8.GetBytes($$"""{"@odata.type":"#ConsumerSafety.{{notice.Kind}}",""");
            json.WriteRawValue([.. type, .. notice.Members, (byte)'}']);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>What is sent to try a webhook.</summary>
    public static byte[] WriteTest(DateTimeOffset now) => JsonSerializer.SerializeToUtf8Bytes(
        new { type = "webhook.test", timestamp = now.UtcDateTime, data = new { } });

    /// <summary>The name of a change: <c>notice.published</c>.</summary>
    public static string TypeOf(NoticeEventType type) => $"notice.{type.ToString().ToLowerInvariant()}";
}
