using System.Threading.Channels;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Resilience;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ConsumerSafety.Api.Auditing;

/// <summary>
/// Verifies the audit log when somebody asks for it. How far it is stands in the database; one that its process left
/// is seen as such after a minute and can be asked for again.
/// </summary>
public sealed partial class AuditChecker(
    AuditLog log, AuditCheckStore checks, TimeProvider time, ILogger<AuditChecker> logger) : BackgroundService
{
    // Between batches that are over sooner nothing is written, so that a verification does not hold up who writes.
    private static readonly TimeSpan s_reportEvery = TimeSpan.FromSeconds(1);

    private readonly Channel<string> _wanted = Channel.CreateUnbounded<string>();

    /// <summary>Asks for one; false when one runs already. Only for who may read the log.</summary>
    public async Task<bool> StartAsync(Caller caller, CancellationToken cancellationToken)
    {
        if (!AuditService.IsOpenTo(caller)
            || await checks.StartAsync(caller.Actor, cancellationToken) is not { } id)
            return false;
        await _wanted.Writer.WriteAsync(id, cancellationToken);
        return true;
    }

    /// <summary>The last one that was asked for, or null.</summary>
    public Task<AuditCheck?> FindLatestAsync(CancellationToken cancellationToken) =>
        checks.FindLatestAsync(cancellationToken);

    /// <summary>Carries one out.</summary>
    internal async Task RunOnceAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            var last = time.GetUtcNow();
            var result = await log.VerifyAsync(
                async (entries, token) =>
                {
                    if (time.GetUtcNow() - last < s_reportEvery)
                        return;
                    last = time.GetUtcNow();
                    await checks.ReportAsync(id, entries, token);
                },
                cancellationToken);
            await checks.FinishAsync(id, result, cancellationToken);
        }
        catch (DatabaseUnavailableException fault)
        {
            LogLeft(logger, fault.Message);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var id in _wanted.Reader.ReadAllAsync(stoppingToken))
            await RunOnceAsync(id, stoppingToken);
    }

    [LoggerMessage(LogLevel.Warning, "The verification of the audit log was broken off: {Reason}")]
    private static partial void LogLeft(ILogger logger, string reason);
}
