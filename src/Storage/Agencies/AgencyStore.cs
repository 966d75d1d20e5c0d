using ConsumerSafety.Domain.Agencies;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Storage.Catalogue;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Agencies;

/// <summary>The agencies. Safe to use from any thread.</summary>
public sealed class AgencyStore
{
    private readonly CatalogueDatabase _database;

    internal AgencyStore(CatalogueDatabase database) => _database = database;

    /// <summary>
    /// Adds or replaces agencies in one transaction and gives how many really changed; only those are logged.
    /// </summary>
    public Task<int> SaveAsync(IReadOnlyList<Agency> agencies, string actor, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            actor,
            (write, token) => DocumentTable.Agencies.SaveAsync(
                write, agencies.Select(agency => (agency.Id, NoticeJson.Write(agency))), token),
            cancellationToken);

    /// <summary>Every agency, in the order of their Ids.</summary>
    public async Task<IReadOnlyList<Agency>> ReadAllAsync(CancellationToken cancellationToken)
    {
        var contents = await _database.ReadAsync(DocumentTable.Agencies.ReadAllAsync, cancellationToken);
        return contents.ConvertAll(content => NoticeJson.ReadAgency(content));
    }
}
