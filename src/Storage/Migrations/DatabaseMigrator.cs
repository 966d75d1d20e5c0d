using System.Data.Common;
using ConsumerSafety.Storage.Resilience;
using Microsoft.Extensions.Logging;

namespace ConsumerSafety.Storage.Migrations;

/// <summary>Brings the database to the shape this program needs. Safe when several nodes start at once.</summary>
public sealed partial class DatabaseMigrator
{
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
        try
        {
            await ApplyAsync(cancellationToken);
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
        var engine = _target.CreateBuilder()
            .WithScripts(scripts)
            .WithTransactionPerScript()
            .WithVariablesDisabled()
            .LogToNowhere()
            .Build();
        var unknown = engine.GetExecutedScripts().Except(scripts.Select(script => script.Name)).Order().ToList();
        if (unknown.Count > 0)
            throw new DatabaseTooNewException(
                $"The database is newer than this program: it has the migration {unknown[^1]}, and this program knows "
                + $"only those up to {scripts[^1].Name}. Start a newer version of the program.");
        var result = engine.PerformUpgrade();
        if (!result.Successful)
            throw new InvalidOperationException(
                $"The migration {result.ErrorScript?.Name} could not be applied: {result.Error.Message}", result.Error);
        foreach (var script in result.Scripts)
            LogApplied(script.Name);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Applied migration {Script}.")]
    private partial void LogApplied(string script);
}
