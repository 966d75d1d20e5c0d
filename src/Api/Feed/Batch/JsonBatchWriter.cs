using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ConsumerSafety.Api.Feed.Batch;

/// <summary>Writes answers in JSON (OData JSON format 4.01, 19.4).</summary>
internal sealed class JsonBatchWriter(IBufferWriter<byte> output) : IBatchWriter
{
    private static readonly JsonWriterOptions s_options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private int _written;

    public string ContentType => "application/json";

    public void Begin() => output.Write("{\"responses\":["u8);

    public void Write(BatchAnswer answer)
    {
        if (_written++ > 0)
            output.Write(","u8);
        using var json = new Utf8JsonWriter(output, s_options);
        json.WriteStartObject();
        json.WriteString("id", answer.Item.Id ?? _written.ToString(CultureInfo.InvariantCulture));
        if (answer.Item is { Group: { } group, IsChangeSet: false })
            json.WriteString("atomicityGroup", group);
        json.WriteNumber("status", answer.Status);
        json.WriteStartObject("headers");
        foreach (var (name, value) in answer.Headers)
            json.WriteString(Lower(name), value.ToString());
        json.WriteEndObject();
        if (!answer.Body.IsEmpty)
            WriteBody(json, answer.Headers.ContentType.ToString(), answer.Body.Span);
        json.WriteEndObject();
    }

    public void End() => output.Write("]}"u8);

    // JSON as it is, text as a string, and everything else in the alphabet of URLs.
    private static void WriteBody(Utf8JsonWriter json, string type, ReadOnlySpan<byte> body)
    {
        json.WritePropertyName("body");
        if (type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
            json.WriteRawValue(body, skipInputValidation: true);
        else if (type.StartsWith("text/", StringComparison.OrdinalIgnoreCase))
            json.WriteStringValue(body);
        else
            json.WriteStringValue(Base64Url.EncodeToString(body));
    }

#pragma warning disable CA1308 // Names of headers in a JSON batch are written in lower case.
    private static string Lower(string name) => name.ToLowerInvariant();
#pragma warning restore CA1308
}
