using System.Data.Common;
using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Resilience;

namespace ConsumerSafety.Storage.Sql;

/// <summary>The way to the database: opens sessions for reading and transactions for writing.</summary>
internal sealed class CatalogueDatabase(
    SqlDialect dialect, string connectionString, DatabaseResilience resilience, ChangeSignal signal, TimeProvider time)
    : IDisposable
{
    // Writers wait for one another in any case; here they do so in order and without holding a connection.
    private readonly SemaphoreSlim _writers = new(1);

    /// <summary>Where the circuit breaker stands.</summary>
    public BreakerState BreakerState => resilience.State;

    /// <summary>Reads. Each statement sees what was committed before it.</summary>
    public Task<T> ReadAsync<T>(Func<Session, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        resilience.RunAsync(
            async token =>
            {
                await using var connection = await dialect.OpenAsync(connectionString, token);
                return await work(new Session(connection, null, dialect), token);
            },
            cancellationToken);

    /// <summary>
    /// Writes in one transaction, which is repeated as a whole after a transient fault. A dry run is rolled back.
    /// </summary>
    public async Task<T> WriteAsync<T>(
        string actor, Func<WriteTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken,
        bool isDryRun = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(actor);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(actor.Length, 200, nameof(actor));
        await _writers.WaitAsync(cancellationToken);
        try
        {
            return await resilience.RunAsync(token => AttemptAsync(actor, work, isDryRun, token), cancellationToken);
        }
        finally
        {
            _writers.Release();
        }
    }

    /// <summary>
    /// Writes what nobody audits in one short transaction, which leaves the end of the log to others and is repeated
    /// as a whole after a transient fault: what it does must come to the same when it is done twice.
    /// </summary>
    public async Task<T> WriteAsideAsync<T>(
        Func<Session, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        if (dialect.HasOneWriter)
            await _writers.WaitAsync(cancellationToken);
        try
        {
            return await resilience.RunAsync(token => AttemptAsideAsync(work, token), cancellationToken);
        }
        finally
        {
            if (dialect.HasOneWriter)
                _writers.Release();
        }
    }

    /// <summary>
    /// Has what was deleted overwritten everywhere. Best effort: what readers hold back goes with the next time.
    /// </summary>
    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        await _writers.WaitAsync(cancellationToken);
        try
        {
            await using var connection = await dialect.OpenAsync(connectionString, cancellationToken);
            await dialect.ForgetAsync(connection, cancellationToken);
        }
        catch (DbException fault) when (dialect.IsTransient(fault))
        {
            // The next time, then.
        }
        finally
        {
            _writers.Release();
        }
    }

    public void Dispose() => _writers.Dispose();

    private async Task<T> AttemptAsync<T>(
        string actor, Func<WriteTransaction, CancellationToken, Task<T>> work, bool isDryRun, CancellationToken token)
    {
        await using var connection = await dialect.OpenAsync(connectionString, token);
        await using var transaction = await dialect.BeginWriteAsync(connection, token);
        var session = new Session(connection, transaction, dialect);
        var write = await WriteTransaction.BeginAsync(session, actor, time, token);
        var result = await work(write, token);
        await write.FlushAsync(token);
        if (isDryRun)
        {
            await transaction.RollbackAsync(token);
            return result;
        }
        try
        {
            // Not to be cancelled half-way: nobody could tell what became of it.
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (Exception fault)
        {
            // Not a fault to retry: it may have been committed.
            throw new DatabaseUnavailableException(
                "The database did not say whether the change was committed; look before making it again.", fault);
        }
        if (write.HasChanges)
            signal.Notify();
        return result;
    }

    private async Task<T> AttemptAsideAsync<T>(Func<Session, CancellationToken, Task<T>> work, CancellationToken token)
    {
        await using var connection = await dialect.OpenAsync(connectionString, token);
        await using var transaction = await dialect.BeginWriteAsync(connection, token);
        var result = await work(new Session(connection, transaction, dialect), token);
        await transaction.CommitAsync(token);
        return result;
    }
}
