using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ConsumerSafety.Domain.Agencies;
using ConsumerSafety.Domain.Campaigns;

namespace ConsumerSafety.Domain.Notices;

/// <summary>
/// The JSON form of notices, agencies and campaigns, one for the database, the change log and exports: property names
/// as in code, enumerations by name, instants in UTC, days as <c>yyyy-MM-dd</c>, nothing written for null.
/// </summary>
public static class NoticeJson
{
    // Not source-generated: that would set init-only properties that the text does not name to null, over their
    // defaults.
    private static readonly JsonSerializerOptions s_options = CreateOptions();

    /// <summary>The notice as UTF-8 JSON; its kind comes first, as <c>Kind</c>.</summary>
    public static byte[] Write(Notice notice) => JsonSerializer.SerializeToUtf8Bytes<Notice>(notice, s_options);

    /// <summary>Reads a notice. Throws <see cref="JsonException"/> when the text is not one.</summary>
    public static Notice ReadNotice(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<Notice>(json, s_options)
                ?? throw new JsonException("A notice was expected.");
        }
        catch (NotSupportedException fault)
        {
            throw new JsonException("A notice needs its Kind.", fault);
        }
    }

    /// <summary>The agency as UTF-8 JSON.</summary>
    public static byte[] Write(Agency agency) => JsonSerializer.SerializeToUtf8Bytes<Agency>(agency, s_options);

    /// <summary>Reads an agency. Throws <see cref="JsonException"/> when the text is not one.</summary>
    public static Agency ReadAgency(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<Agency>(json, s_options) ?? throw new JsonException("An agency was expected.");

    /// <summary>The campaign as UTF-8 JSON.</summary>
    public static byte[] Write(Campaign campaign) => JsonSerializer.SerializeToUtf8Bytes<Campaign>(campaign, s_options);

    /// <summary>Reads a campaign. Throws <see cref="JsonException"/> when the text is not one.</summary>
    public static Campaign ReadCampaign(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<Campaign>(json, s_options) ?? throw new JsonException("A campaign was expected.");

    private static JsonSerializerOptions CreateOptions() => new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        AllowOutOfOrderMetadataProperties = true,
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };
}
