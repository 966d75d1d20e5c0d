using System.Data.Common;
using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Resilience;

namespace ConsumerSafety.Storage.Sql;

/// <summary>The way to the database: opens sessions for reading and transactions for writing.</summary>
internal sealed class CatalogueDatabase(
    SqlDialect dialect, string connectionString, WriteWatch watch, ChangeSignal signal, TimeProvider time)
    : IDisposable
{
    // Apart: a database that takes no writes can still be read.
    private readonly DatabaseResilience _reading = new(dialect, time);
    private readonly DatabaseResilience _writing = new(dialect, time);

    // Writers wait for one another in any case; here they do so in order and without holding a connection.
    private readonly SemaphoreSlim _writers = new(1);

    /// <summary>Where the circuit breaker before reading stands.</summary>
    public BreakerState BreakerState => _reading.State;

    /// <summary>Why the last write could not be made, in one line; null when it could.</summary>
    public string? WriteFault => watch.Fault;

    /// <summary>Why the next write cannot be made, as far as it can be seen without one; null for nothing.</summary>
    public string? FindShortage() => dialect.FindShortage(connectionString) is { } shortage
        ? DatabaseResilience.Describe(shortage)
        : null;

    /// <summary>Reads. Each statement sees what was committed before it.</summary>
    public Task<T> ReadAsync<T>(Func<Session, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        _reading.RunAsync(
            async token =>
            {
                await using var connection = await dialect.OpenAsync(connectionString, token);
                return await work(new Session(connection, null, dialect), token);
            },
            cancellationToken);

    /// <summary>
    /// Writes in one transaction, which is repeated as a whole after a transient fault. A dry run is rolled back.
    /// </summary>
    public Task<T> WriteAsync<T>(
        string actor, Func<WriteTransaction, CancellationToken, Task<T>> work, CancellationToken cancellationToken,
        bool isDryRun = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(actor);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(actor.Length, 200, nameof(actor));
        return WriteAsync(token => InTurnAsync(
            true, () => AttemptAsync(actor, work, isDryRun, token), token), cancellationToken);
    }

    /// <summary>
    /// Writes what nobody audits in one short transaction, which leaves the end of the log to others and is repeated
    /// as a whole after a transient fault: what it does must come to the same when it is done twice.
    /// </summary>
    public Task<T> WriteAsideAsync<T>(
        Func<Session, CancellationToken, Task<T>> work, CancellationToken cancellationToken) => WriteAsync(
        token => InTurnAsync(dialect.HasOneWriter, () => AttemptAsideAsync(work, token), token), cancellationToken);

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
        catch (DbException fault) when (dialect.Explain(fault) is not null)
        {
            // The next time, then.
        }
        finally
        {
            _writers.Release();
        }
    }

    public void Dispose() => _writers.Dispose();

    private async Task<T> WriteAsync<T>(Func<CancellationToken, Task<T>> attempt, CancellationToken cancellationToken)
    {
        try
        {
            return await _writing.RunAsync(attempt, cancellationToken);
        }
        catch (DatabaseUnavailableException fault)
        {
            watch.Fail(fault);
            throw;
        }
    }

    private async Task<T> InTurnAsync<T>(bool hasTurns, Func<Task<T>> attempt, CancellationToken token)
    {
        if (!hasTurns)
            return await attempt();
        await _writers.WaitAsync(token);
        try
        {
            return await attempt();
        }
        finally
        {
            _writers.Release();
        }
    }

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
        catch (Exception fault) when (!dialect.IsRolledBack(fault))
        {
            // Not a fault to retry: it may have been committed.
            throw new DatabaseUnavailableException(
                "The database did not say whether the change was committed; look before making it again.", fault);
        }
        Note(session);
        if (write.HasChanges)
            signal.Notify();
        return result;
    }

    private async Task<T> AttemptAsideAsync<T>(Func<Session, CancellationToken, Task<T>> work, CancellationToken token)
    {
        await using var connection = await dialect.OpenAsync(connectionString, token);
        await using var transaction = await dialect.BeginWriteAsync(connection, token);
        var session = new Session(connection, transaction, dialect);
        var result = await work(session, token);
        await transaction.CommitAsync(token);
        Note(session);
        return result;
    }

    // A transaction that changed nothing is committed on a full disk too.
    private void Note(Session session)
    {
        if (session.ChangedRows > 0)
            watch.Succeed();
    }
}
