using ConsumerSafety.Storage.Limits;
using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Complaints;

/// <summary>
/// Counts how often somebody tries numbers with passphrases, for all nodes together. Safe to use from any thread.
/// </summary>
public sealed class ReceiptAttempts
{
    private readonly CatalogueDatabase _database;

    internal ReceiptAttempts(CatalogueDatabase database) => _database = database;

    /// <summary>Counts one attempt; false when it is one too many.</summary>
    public Task<bool> UseAsync(IReadOnlyList<RateLimit> limits, CancellationToken cancellationToken) =>
        _database.WriteAsync(
            "receipt", (write, token) => RateCounts.UseAsync(write, limits, token), cancellationToken);
}
