using System.Data.Common;
using System.Runtime.ExceptionServices;
using ConsumerSafety.Storage.Resilience;
using DbUp.Builder;
using DbUp.Engine;
using Microsoft.Extensions.Logging;

namespace ConsumerSafety.Storage.Migrations;

/// <summary>Brings the database to the shape this program needs. Safe when several nodes start at once.</summary>
public sealed partial class DatabaseMigrator
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    private readonly MigrationTarget _target;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    internal DatabaseMigrator(MigrationTarget target, TimeProvider time, ILogger<DatabaseMigrator> logger)
    {
        _target = target;
        _time = time;
        _logger = logger;
    }

    /// <summary>
    /// Applies what is missing, under a lock that other processes respect. Throws <see cref="DatabaseTooNewException"/>
    /// when the database has been migrated by a newer program, <see cref="DatabaseUnavailableException"/> when it
    /// cannot be reached or is none.
    /// </summary>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        while (!await TryApplyAsync(() => _time.GetElapsedTime(started) < MigrationTarget.LockLimit, cancellationToken))
            await Task.Delay(s_pause, _time, cancellationToken);
    }

    // False when a fault may be gone soon, such as a lock of another program.
    private async Task<bool> TryApplyAsync(Func<bool> mayWait, CancellationToken cancellationToken)
    {
        try
        {
            await ApplyAsync(cancellationToken);
            return true;
        }
        catch (DbException fault) when (_target.Dialect.IsTransient(fault) && mayWait())
        {
            LogWaits(fault.Message.ReplaceLineEndings(" "));
            return false;
        }
        catch (DbException fault)
        {
            throw new DatabaseUnavailableException(
                $"The database cannot be opened: {fault.Message.ReplaceLineEndings(" ")}", fault);
        }
    }

    private async Task ApplyAsync(CancellationToken cancellationToken)
    {
        await using var _ = await _target.LockAsync(_time, cancellationToken);
        var scripts = _target.Scripts;
        // Without a transaction, which DbUp would begin as one that writes.
        var applied = Prepare(scripts).WithoutTransaction().Build().GetExecutedScripts();
        var unknown = applied.Except(scripts.Select(script => script.Name)).Order().ToList();
        if (unknown.Count > 0)
            throw new DatabaseTooNewException(
                $"The database is newer than this program: it has the migration {unknown[^1]}, and this program knows "
                + $"only those up to {scripts[^1].Name}. Start a newer version of the program.");
        // Where nothing is missing nothing is written, so that a start needs no database that takes writes.
        if (scripts.All(script => applied.Contains(script.Name)))
            return;
        var result = Prepare(scripts).WithTransactionPerScript().Build().PerformUpgrade();
        if (result.Error is DbException fault && _target.Dialect.IsTransient(fault))
            ExceptionDispatchInfo.Throw(fault);
        if (!result.Successful)
            throw new InvalidOperationException(
                $"The migration {result.ErrorScript?.Name} could not be applied: {result.Error.Message}", result.Error);
        foreach (var script in result.Scripts)
            LogApplied(script.Name);
    }

    private UpgradeEngineBuilder Prepare(IReadOnlyList<SqlScript> scripts) =>
        _target.CreateBuilder().WithScripts(scripts).WithVariablesDisabled().LogToNowhere();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The start waits for the database: {Fault}")]
    private partial void LogWaits(string fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "Applied migration {Script}.")]
    private partial void LogApplied(string script);
}
