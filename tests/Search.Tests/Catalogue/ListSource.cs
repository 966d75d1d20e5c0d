using System.Runtime.CompilerServices;
using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Search.Tests.Catalogue;

/// <summary>A change log in memory.</summary>
internal sealed class ListSource : ICatalogueSource
{
    private readonly List<CatalogueEntry> _log = [];
    private readonly Lock _lock = new();

    public Guid Identity { get; set; } = Guid.NewGuid();

    public bool IsAway { get; set; }

    public void Add(params IEnumerable<Notice> notices)
    {
        lock (_lock)
            foreach (var notice in notices)
                Add(new NoticeEntry(notice, [new(1, NoticeStatus.Published, DateTimeOffset.UnixEpoch, null)], 0));
    }

    public void Add(CatalogueEntry entry)
    {
        lock (_lock)
            _log.Add(entry with { Sequence = _log.Count + 1 });
    }

    public Task<Guid> ReadIdentityAsync(CancellationToken cancellationToken) => Answer(() => Identity);

    public Task<long> ReadHeadAsync(CancellationToken cancellationToken) => Answer(() => (long)_log.Count);

    public Task<ChangeBatch> ReadChangesAsync(long after, int limit, CancellationToken cancellationToken) =>
        Answer(() =>
        {
            var position = Math.Min(_log.Count, (int)after + limit);
            return new ChangeBatch(position, Latest(_log.GetRange((int)after, position - (int)after)));
        });

    public Task<long> CountAllAsync(CancellationToken cancellationToken) => Answer(() => (long)Latest(_log).Count);

    public async IAsyncEnumerable<IReadOnlyList<CatalogueEntry>> ReadAllAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var chunk in (await Answer(() => Latest(_log))).Chunk(100))
            yield return chunk;
    }

    private Task<T> Answer<T>(Func<T> read)
    {
        lock (_lock)
            return IsAway ? Task.FromException<T>(new IOException("The database is away.")) : Task.FromResult(read());
    }

    private static List<CatalogueEntry> Latest(List<CatalogueEntry> entries) =>
        [.. entries.AsEnumerable().Reverse().DistinctBy(entry => (entry.Type, entry.Id)).Reverse()];
}
