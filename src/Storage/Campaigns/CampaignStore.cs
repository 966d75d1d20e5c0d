using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Storage.Catalogue;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Campaigns;

/// <summary>The campaigns. Safe to use from any thread.</summary>
public sealed class CampaignStore
{
    private readonly CatalogueDatabase _database;

    internal CampaignStore(CatalogueDatabase database) => _database = database;

    /// <summary>
    /// Adds or replaces campaigns in one transaction and gives how many really changed; only those are logged.
    /// </summary>
    public Task<int> SaveAsync(IReadOnlyList<Campaign> campaigns, string actor, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            actor,
            (write, token) => DocumentTable.Campaigns.SaveAsync(
                write, campaigns.Select(campaign => (campaign.Id, NoticeJson.Write(campaign))), token),
            cancellationToken);

    /// <summary>Every campaign, in the order of their Ids.</summary>
    public async Task<IReadOnlyList<Campaign>> ReadAllAsync(CancellationToken cancellationToken)
    {
        var contents = await _database.ReadAsync(DocumentTable.Campaigns.ReadAllAsync, cancellationToken);
        return contents.ConvertAll(content => NoticeJson.ReadCampaign(content));
    }
}
