using System.Buffers;
using System.Text.Json;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Feed.Output;

/// <summary>Writes the list of sets (OData JSON format 4.01, 5).</summary>
internal static class ServiceDocument
{
    public static void Write(IBufferWriter<byte> output, string root, PayloadForm form)
    {
        using var writer = new Utf8JsonWriter(output);
        writer.WriteStartObject();
        if (form.HasMetadata)
            writer.WriteString("@odata.context", root + ContextUrl.ServiceDocument);
        writer.WriteStartArray("value");
        foreach (var set in EntitySets.All)
        {
            writer.WriteStartObject();
            writer.WriteString("name", set.Name);
            writer.WriteString("kind", "EntitySet");
            writer.WriteString("url", set.Name);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
