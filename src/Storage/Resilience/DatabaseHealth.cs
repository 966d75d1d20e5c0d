using ConsumerSafety.Storage.Sql;

namespace ConsumerSafety.Storage.Resilience;

/// <summary>What a health check needs to know of the database.</summary>
public sealed class DatabaseHealth
{
    private static readonly Statement s_ask = new("""
        SELECT
            LastSequence
        FROM
            LogHead
        """);

    private readonly CatalogueDatabase _database;

    internal DatabaseHealth(CatalogueDatabase database) => _database = database;

    /// <summary>Whether calls go through to the database.</summary>
    public BreakerState BreakerState => _database.BreakerState;

    /// <summary>Opens a connection and asks one question; null when that worked, else why not, in one line.</summary>
    public async Task<string?> CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _database.ReadAsync(
                (session, token) => session.FindAsync<long>(s_ask, null, token), cancellationToken);
            return null;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            return fault.Message.ReplaceLineEndings(" ");
        }
    }
}
