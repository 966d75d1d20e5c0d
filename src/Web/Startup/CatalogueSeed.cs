using System.Text;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Import.Reference;
using ConsumerSafety.Storage.Agencies;
using ConsumerSafety.Storage.Campaigns;
using ConsumerSafety.Storage.Notices;

namespace ConsumerSafety.Web.Startup;

/// <summary>Fills a database with what ships with the program.</summary>
internal sealed class CatalogueSeed(
    ReferenceData reference, AgencyStore agencies, CampaignStore campaigns, NoticeStore notices)
{
    private const int BatchSize = 1000;

    /// <summary>Adds the agencies and campaigns that are not there yet; what is there stays as it is.</summary>
    public async Task AddReferenceAsync(CancellationToken cancellationToken)
    {
        var knownAgencies = (await agencies.ReadAllAsync(cancellationToken)).Select(agency => agency.Id).ToHashSet();
        var newAgencies = reference.Agencies.Where(agency => !knownAgencies.Contains(agency.Id)).ToList();
        if (newAgencies.Count > 0)
            await agencies.SaveAsync(newAgencies, "shipped-data", cancellationToken);
        var knownCampaigns = (await campaigns.ReadAllAsync(cancellationToken))
            .Select(campaign => campaign.Id)
            .ToHashSet();
        var newCampaigns = reference.Campaigns.Where(campaign => !knownCampaigns.Contains(campaign.Id)).ToList();
        if (newCampaigns.Count > 0)
            await campaigns.SaveAsync(newCampaigns, "shipped-data", cancellationToken);
    }

    /// <summary>Loads the sample if there is no notice yet.</summary>
    public async Task AddSampleAsync(CancellationToken cancellationToken)
    {
        await foreach (var _ in notices.ReadAllAsync(cancellationToken))
            return;
        foreach (var batch in ReadSample().Chunk(BatchSize))
            await notices.RecordAsync(batch, new("sample-data"), cancellationToken);
    }

    /// <summary>Whether the sample is in the database: its first notice is there.</summary>
    public async Task<bool> HasSampleAsync(CancellationToken cancellationToken) =>
        ReadSample().FirstOrDefault() is { PublisherId: { } publisher, ReferenceNumber: { } reference }
        && await notices.HasAsync(publisher, reference, cancellationToken);

    private static IEnumerable<Notice> ReadSample() =>
        from file in Directory
            .EnumerateFiles(Path.Combine(CatalogueServices.ShippedData, "sample"), "*.jsonl")
            .Order(StringComparer.Ordinal)
        from line in File.ReadLines(file)
        where line.Length > 0 && line[0] != '#'
        select NoticeJson.ReadNotice(Encoding.UTF8.GetBytes(line));
}
