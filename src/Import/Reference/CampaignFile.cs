using System.Text;
using System.Text.Json;
using ConsumerSafety.Domain.Agencies;
using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Import.Reference;

/// <summary>Campaigns, one JSON object a line; lines that begin with # are comments.</summary>
internal static class CampaignFile
{
    public static IReadOnlyList<Campaign> Read(string file, Vocabulary vocabulary, IReadOnlyList<Agency> agencies)
    {
        var campaigns = new List<Campaign>();
        var known = agencies.Select(agency => agency.Id).ToHashSet(StringComparer.Ordinal);
        using var text = ReferenceTable.Open(file);
        for (var line = 2; text.ReadLine() is { } json; line++)
        {
            if (json.Length == 0 || json[0] == '#')
                continue;
            var campaign = Parse(file, line, json);
            foreach (var fault in campaign.Validate(EntryMode.Typed, vocabulary).Faults)
                throw new ReferenceDataException(file, line, fault.Path,
                    $"'{fault.Value}' where {fault.Expected.English} was expected");
            if (campaign.OrganiserIds.FirstOrDefault(id => !known.Contains(id)) is { } stranger)
                throw new ReferenceDataException(file, line, nameof(Campaign.OrganiserIds),
                    $"{stranger} is not among the agencies");
            if (campaigns.Any(other => other.Id == campaign.Id))
                throw new ReferenceDataException(file, line, nameof(Campaign.Id),
                    $"{campaign.Id} stands there already");
            campaigns.Add(campaign);
        }
        return campaigns;
    }

    private static Campaign Parse(string file, int line, string json)
    {
        try
        {
            return NoticeJson.ReadCampaign(Encoding.UTF8.GetBytes(json));
        }
        catch (JsonException fault)
        {
            throw new ReferenceDataException(file, line, fault.Path, fault.Message.TrimEnd('.'));
        }
    }
}
