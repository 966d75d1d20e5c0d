using ConsumerSafety.Storage.Idempotency;
using ConsumerSafety.Storage.Resilience;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ConsumerSafety.Api.Programs.Idempotency;

/// <summary>Forgets requests that are too old, once an hour.</summary>
internal sealed partial class IdempotencyCleaner(
    IdempotencyStore store, TimeProvider time, ILogger<IdempotencyCleaner> logger) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromHours(1);

    /// <summary>Does it once.</summary>
    public async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            await store.CleanAsync(cancellationToken);
        }
        catch (DatabaseUnavailableException fault)
        {
            LogLeft(logger, fault.Message);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await RunOnceAsync(stoppingToken);
    }

    [LoggerMessage(LogLevel.Warning, "Old idempotency keys stay for another hour: {Reason}")]
    private static partial void LogLeft(ILogger logger, string reason);
}
