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

    /// <summary>Adds an agency, or changes it if it still is as it was read.</summary>
    /// <param name="before">As it was read; null for one that is to be new.</param>
    /// <param name="after">As it is to be.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<AgencyWrite> WriteAsync(
        Agency? before, Agency after, string actor, CancellationToken cancellationToken) => _database.WriteAsync(
        actor,
        async (write, token) =>
        {
            var held = await DocumentTable.Agencies.FindAsync(write.Session, after.Id, token);
            if (held is null != before is null || (before is not null && !Holds(held!, before)))
                return AgencyWrite.Stale;
            await DocumentTable.Agencies.SaveAsync(write, [(after.Id, NoticeJson.Write(after))], token);
            return AgencyWrite.Done;
        },
        cancellationToken);

    private static bool Holds(byte[] held, Agency agency) => NoticeJson.ReadAgency(held) == agency;
}
