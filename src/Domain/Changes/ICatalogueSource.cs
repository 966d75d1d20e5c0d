namespace ConsumerSafety.Domain.Changes;

/// <summary>
/// Where tailers read from: the change log and the state behind it. Storage implements it over the database; tests
/// over a list.
/// </summary>
public interface ICatalogueSource
{
    /// <summary>
    /// An identifier of the database, so that an index built from another one is recognized and rebuilt.
    /// </summary>
    Task<Guid> ReadIdentityAsync(CancellationToken cancellationToken);

    /// <summary>
    /// The last sequence number that is visible, 0 for an empty log. Numbers become visible in order.
    /// </summary>
    Task<long> ReadHeadAsync(CancellationToken cancellationToken);

    /// <summary>The changes after a position, at most <paramref name="limit"/> rows of the log.</summary>
    Task<ChangeBatch> ReadChangesAsync(long after, int limit, CancellationToken cancellationToken);

    /// <summary>How many entries <see cref="ReadAllAsync"/> will give, for showing progress.</summary>
    Task<long> CountAllAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Everything there is, in bounded memory, in batches; a change made meanwhile may or may not be in it.
    /// </summary>
    IAsyncEnumerable<IReadOnlyList<CatalogueEntry>> ReadAllAsync(CancellationToken cancellationToken);
}
