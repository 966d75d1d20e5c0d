using System.Text.Json;
using ConsumerSafety.Domain.Agencies;
using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Domain.Documents;

namespace ConsumerSafety.Domain.Notices;

/// <summary>
/// The JSON form of notices, agencies and campaigns, one for the database, the change log and exports: property names
/// as in code, enumerations by name, instants in UTC, days as <c>yyyy-MM-dd</c>, nothing written for null.
/// </summary>
public static class NoticeJson
{
    /// <summary>The notice as UTF-8 JSON; its kind comes first, as <c>Kind</c>.</summary>
    public static byte[] Write(Notice notice) =>
        JsonSerializer.SerializeToUtf8Bytes<Notice>(notice, DocumentJson.Options);

    /// <summary>Reads a notice. Throws <see cref="JsonException"/> when the text is not one.</summary>
    public static Notice ReadNotice(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<Notice>(json, DocumentJson.Options)
                ?? throw new JsonException("A notice was expected.");
        }
        catch (NotSupportedException fault)
        {
            throw new JsonException("A notice needs its Kind.", fault);
        }
    }

    /// <summary>The agency as UTF-8 JSON.</summary>
    public static byte[] Write(Agency agency) => DocumentJson.Write(agency);

    /// <summary>Reads an agency. Throws <see cref="JsonException"/> when the text is not one.</summary>
    public static Agency ReadAgency(ReadOnlySpan<byte> json) =>
        DocumentJson.Read<Agency>(json);

    /// <summary>The campaign as UTF-8 JSON.</summary>
    public static byte[] Write(Campaign campaign) => DocumentJson.Write(campaign);

    /// <summary>Reads a campaign. Throws <see cref="JsonException"/> when the text is not one.</summary>
    public static Campaign ReadCampaign(ReadOnlySpan<byte> json) =>
        DocumentJson.Read<Campaign>(json);
}
