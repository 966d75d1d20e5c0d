using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ConsumerSafety.Domain.Documents;

/// <summary>
/// The JSON form of everything kept as a document: property names as in code, enumerations by name, instants in UTC,
/// days as <c>yyyy-MM-dd</c>, nothing written for null. The same content gives the same bytes.
/// </summary>
public static class DocumentJson
{
    // Not source-generated: that would set init-only properties that the text does not name to null, over their
    // defaults.
    internal static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        AllowOutOfOrderMetadataProperties = true,
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    /// <summary>The document as UTF-8 JSON.</summary>
    public static byte[] Write<T>(T document) => JsonSerializer.SerializeToUtf8Bytes(document, Options);

    /// <summary>Reads a document. Throws <see cref="JsonException"/> when the text is none of this type.</summary>
    public static T Read<T>(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("A document was expected.");
}
