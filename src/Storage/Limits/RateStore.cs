using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Limits;

/// <summary>Counts what may be done only so often, for all nodes together.</summary>
public sealed class RateStore
{
    private const string Actor = "limits";

    private readonly CatalogueDatabase _database;

    internal RateStore(CatalogueDatabase database) => _database = database;

    /// <summary>Counts one use; false when the limit of the present stretch of time is reached.</summary>
    /// <param name="bucket">What, and by whom; up to 100 characters, nothing personal.</param>
    /// <param name="limit">How often in a stretch.</param>
    /// <param name="stretch">How long a stretch is, up to a day.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<bool> UseAsync(string bucket, int limit, TimeSpan stretch, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            Actor,
            (write, token) => RateCounts.UseAsync(write, [new(bucket, limit, stretch)], token),
            cancellationToken);
}
