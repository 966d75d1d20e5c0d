using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Documents;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Catalogue;

/// <summary>A table of documents that tailers read, as entries.</summary>
/// <param name="Table">The table.</param>
/// <param name="Read">Makes an entry of the content of a row and the change that made it.</param>
internal sealed record CatalogueDocuments(DocumentTable Table, Func<byte[], long, CatalogueEntry> Read)
{
    /// <summary>Every one.</summary>
    public static readonly IReadOnlyList<CatalogueDocuments> All =
    [
        new(DocumentTable.Agencies, (content, sequence) => new AgencyEntry(NoticeJson.ReadAgency(content), sequence)),
        new(
            DocumentTable.Campaigns,
            (content, sequence) => new CampaignEntry(NoticeJson.ReadCampaign(content), sequence)),
        new(
            DocumentTable.ComplaintCounts,
            (content, sequence) => new ComplaintCountEntry(DocumentJson.Read<ComplaintCount>(content), sequence)),
        new(
            DocumentTable.ComplaintAccounts,
            (content, sequence) => new ComplaintAccountEntry(DocumentJson.Read<ComplaintAccount>(content), sequence)),
    ];

    /// <summary>All of them.</summary>
    public async Task<List<CatalogueEntry>> ReadAllAsync(Session session, CancellationToken cancellationToken) =>
        (await Table.ReadStatesAsync(session, cancellationToken)).ConvertAll(Entry);

    /// <summary>What a stretch of the log names: as it is now, or that it is gone.</summary>
    /// <param name="session">Reads.</param>
    /// <param name="changes">The stretch: keys, each with its last change in it.</param>
    /// <param name="after">Where the stretch begins.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<List<CatalogueEntry>> FindAsync(
        Session session, IReadOnlyDictionary<string, long> changes, long after, CancellationToken cancellationToken)
    {
        var entries = (await Table.FindStatesAsync(session, [.. changes.Keys], after, cancellationToken))
            .ConvertAll(Entry);
        var present = entries.Select(entry => entry.Id).ToHashSet();
        entries.AddRange(changes
            .Where(change => !present.Contains(change.Key))
            .Select(change => new RemovedEntry(Table.Type, change.Key, change.Value)));
        return entries;
    }

    private CatalogueEntry Entry(DocumentTable.State state) => Read(state.Content, state.Sequence);
}
