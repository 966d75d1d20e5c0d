using System.Runtime.CompilerServices;
using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Import.Reference;

namespace ConsumerSafety.Bench.Engine;

/// <summary>Synthetic notices as a change log, without a database.</summary>
internal sealed class SyntheticSource(int count, ReferenceData reference) : ICatalogueSource
{
    private static readonly Guid s_identity = new("00000000-0000-0000-0000-00000000be4c");

    public Task<Guid> ReadIdentityAsync(CancellationToken cancellationToken) => Task.FromResult(s_identity);

    public Task<long> ReadHeadAsync(CancellationToken cancellationToken) => Task.FromResult((long)count);

    public Task<ChangeBatch> ReadChangesAsync(long after, int limit, CancellationToken cancellationToken) =>
        Task.FromResult(new ChangeBatch(count, []));

    public Task<long> CountAllAsync(CancellationToken cancellationToken) => Task.FromResult((long)count);

    public async IAsyncEnumerable<IReadOnlyList<CatalogueEntry>> ReadAllAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        var number = 0;
        foreach (var batch in SyntheticNotices.Create(count, reference).Chunk(1_000))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return [.. batch.Select(notice => Entry(notice, ++number))];
        }
    }

    private static NoticeEntry Entry(Notice notice, int number)
    {
        var id = EngineQueries.Id(number - 1);
        return new NoticeEntry(notice with { Id = id, UpdatedAt = notice.PublishedAt }, [], number);
    }
}
