using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Domain.Files;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Storage.Catalogue;
using ConsumerSafety.Storage.Files;
using ConsumerSafety.Storage.Log;
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

    /// <summary>A campaign; null when there is none.</summary>
    public Task<Campaign?> FindAsync(string id, CancellationToken cancellationToken) => _database.ReadAsync(
        (session, token) => FindAsync(session, id, token), cancellationToken);

    /// <summary>
    /// Adds or replaces a campaign: decides within the transaction, from what is there then. Null from the decision
    /// changes nothing. Materials that are files of the agency become public.
    /// </summary>
    /// <param name="id">The campaign.</param>
    /// <param name="agencyId">The agency whose files are published with it.</param>
    /// <param name="actor">Who does it, for the audit log.</param>
    /// <param name="decide">
    /// Gets the campaign, null when there is none; may be asked again after a transient fault.
    /// </param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The campaign as it is afterwards; null when nothing was changed.</returns>
    public Task<Campaign?> ChangeAsync(
        string id, string agencyId, string actor, Func<Campaign?, Campaign?> decide,
        CancellationToken cancellationToken) =>
        _database.WriteAsync(
            actor,
            async (write, token) =>
            {
                var present = await FindAsync(write.Session, id, token);
                if (decide(present) is not { } next)
                    return null;
                var content = NoticeJson.Write(next);
                await (present is null
                    ? DocumentTable.Campaigns.AddAsync(write, id, content, AuditAction.Added, null, token)
                    : DocumentTable.Campaigns.UpdateAsync(write, id, content, AuditAction.Updated, null, token));
                var files = next.Materials.Select(material => FileAddress.FindId(material.Url)).OfType<string>();
                await FileStore.PublishAsync(write, agencyId, files, token);
                return next;
            },
            cancellationToken);

    /// <summary>A campaign within a transaction; null when there is none.</summary>
    internal static async Task<Campaign?> FindAsync(
        Session session, string id, CancellationToken cancellationToken) =>
        await DocumentTable.Campaigns.FindAsync(session, id, cancellationToken) is { } json
            ? NoticeJson.ReadCampaign(json)
            : null;
}
