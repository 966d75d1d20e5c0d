using ConsumerSafety.Domain.Agencies;
using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Api.Tests.Catalogue;

/// <summary>A change log over a list, for an index without a database.</summary>
internal sealed class ListCatalogue(Guid? identity = null) : ICatalogueSource
{
    public Guid Identity { get; } = identity ?? Guid.NewGuid();

    private readonly Lock _lock = new();
    private readonly List<CatalogueEntry> _log = [];

    public void Put(IEnumerable<Notice> notices) => Put(notices.Select(notice => new NoticeEntry(
        notice, [new(notice.Version, notice.Status, notice.UpdatedAt ?? DateTimeOffset.UnixEpoch, null)], 0)));

    public void Put(IEnumerable<Agency> agencies) => Put(agencies.Select(agency => new AgencyEntry(agency, 0)));

    public void Put(IEnumerable<Campaign> campaigns) =>
        Put(campaigns.Select(campaign => new CampaignEntry(campaign, 0)));

    public long Head
    {
        get
        {
            lock (_lock)
                return _log.Count;
        }
    }

    public Task<Guid> ReadIdentityAsync(CancellationToken cancellationToken) => Task.FromResult(Identity);

    public Task<long> ReadHeadAsync(CancellationToken cancellationToken) => Task.FromResult(Head);

    public Task<ChangeBatch> ReadChangesAsync(long after, int limit, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var rows = _log.Skip((int)after).Take(limit).ToList();
            return Task.FromResult(new ChangeBatch(after + rows.Count, Last(rows)));
        }
    }

    public Task<long> CountAllAsync(CancellationToken cancellationToken) =>
        Task.FromResult((long)Last(Snapshot()).Count);

    public async IAsyncEnumerable<IReadOnlyList<CatalogueEntry>> ReadAllAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        yield return Last(Snapshot());
    }

    private List<CatalogueEntry> Snapshot()
    {
        lock (_lock)
            return [.. _log];
    }

    private static List<CatalogueEntry> Last(List<CatalogueEntry> rows) =>
        [.. rows.GroupBy(row => (row.Type, row.Id)).Select(group => group.Last())];

    private void Put(IEnumerable<CatalogueEntry> entries)
    {
        lock (_lock)
            foreach (var entry in entries)
                _log.Add(entry with { Sequence = _log.Count + 1 });
    }
}
