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

    private static readonly Statement s_touch = new("""
        UPDATE
            LogHead
        SET
            LastSequence = LastSequence
        """);

    private readonly CatalogueDatabase _database;
    private int _isTouching;

    internal DatabaseHealth(CatalogueDatabase database) => _database = database;

    /// <summary>Whether calls go through to the database.</summary>
    public BreakerState BreakerState => _database.BreakerState;

    /// <summary>Why the last write could not be made, in one line; null when it could.</summary>
    public string? WriteFault => _database.WriteFault;

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

    /// <summary>
    /// Why nothing can be kept, in one line; null when it can. As long as all goes well nothing is done for it; after a
    /// write that failed one is made that changes nothing, so that a fault that has passed is not told on.
    /// </summary>
    public async Task<string?> CheckWritingAsync(CancellationToken cancellationToken)
    {
        if (_database.WriteFault is not { } fault || Interlocked.Exchange(ref _isTouching, 1) == 1)
            return _database.WriteFault ?? _database.FindShortage();
        try
        {
            await _database.WriteAsideAsync(
                (session, token) => session.ExecuteAsync(s_touch, null, token), cancellationToken);
            return _database.FindShortage();
        }
        catch (Exception still) when (still is DatabaseUnavailableException or OperationCanceledException)
        {
            return _database.WriteFault ?? fault;
        }
        finally
        {
            Volatile.Write(ref _isTouching, 0);
        }
    }
}
