using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ConsumerSafety.Domain.Agencies;
using ConsumerSafety.Domain.Campaigns;

namespace ConsumerSafety.Domain.Notices;

/// <summary>
/// The JSON form of notices, agencies and campaigns, one for the database, the change log and exports: property names
/// as in code, enumerations by name, instants in UTC, days as <c>yyyy-MM-dd</c>, nothing written for null.
/// </summary>
public static class NoticeJson
{
    private static readonly NoticeJsonContext s_context = new(CreateOptions());

    /// <summary>The notice as UTF-8 JSON; its kind comes first, as <c>Kind</c>.</summary>
    public static byte[] Write(Notice notice) => JsonSerializer.SerializeToUtf8Bytes(notice, s_context.Notice);

    /// <summary>Reads a notice. Throws <see cref="JsonException"/> when the text is not one.</summary>
    public static Notice ReadNotice(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, s_context.Notice) ?? throw new JsonException("A notice was expected.");
        }
        catch (NotSupportedException fault)
        {
            throw new JsonException("A notice needs its Kind.", fault);
        }
    }

    /// <summary>The agency as UTF-8 JSON.</summary>
    public static byte[] Write(Agency agency) => JsonSerializer.SerializeToUtf8Bytes(agency, s_context.Agency);

    /// <summary>Reads an agency. Throws <see cref="JsonException"/> when the text is not one.</summary>
    public static Agency ReadAgency(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, s_context.Agency) ?? throw new JsonException("An agency was expected.");

    /// <summary>The campaign as UTF-8 JSON.</summary>
    public static byte[] Write(Campaign campaign) => JsonSerializer.SerializeToUtf8Bytes(campaign, s_context.Campaign);

    /// <summary>Reads a campaign. Throws <see cref="JsonException"/> when the text is not one.</summary>
    public static Campaign ReadCampaign(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, s_context.Campaign) ?? throw new JsonException("A campaign was expected.");

    private static JsonSerializerOptions CreateOptions() => new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        AllowOutOfOrderMetadataProperties = true,
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };
}
