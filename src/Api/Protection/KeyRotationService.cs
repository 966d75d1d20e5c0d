using ConsumerSafety.Storage.Leases;
using ConsumerSafety.Storage.Schedules;
using Microsoft.Extensions.Logging;

namespace ConsumerSafety.Api.Protection;

/// <summary>Lets <see cref="KeyRotationRunner"/> run while the program runs, on one node at a time.</summary>
internal sealed partial class KeyRotationService(
    KeyRotationRunner runner, LeaseStore leases, TimeProvider clock, ILogger<KeyRotationService> logger)
    : PeriodicService(clock)
{
    private const string Lease = "key-rotation";
    private static readonly TimeSpan s_lease = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan s_pause = TimeSpan.FromMinutes(1);

    // What is lost stays so; to say it once an hour is enough.
    private static readonly TimeSpan s_pauseAfterLoss = TimeSpan.FromHours(1);

    protected override async Task<TimeSpan> WorkAsync(CancellationToken stoppingToken) =>
        await leases.TakeAsync(Lease, s_lease, stoppingToken)
            ? Told(await runner.RunOnceAsync(stoppingToken))
            : s_pause;

    protected override TimeSpan Tell(Exception fault)
    {
        LogFailed(fault);
        return s_pause;
    }

    private TimeSpan Told(KeyRotationResult result)
    {
        if (result.Moved > 0 || result.Destroyed > 0)
            LogMoved(result.Moved, result.Destroyed);
        if (result.Lost == 0)
            return s_pause;
        LogLost(result.Lost);
        return s_pauseAfterLoss;
    }

    [LoggerMessage(
        LogLevel.Information,
        "{Moved} keys are encrypted with the newest master key now; {Destroyed} old master keys were destroyed")]
    private partial void LogMoved(int moved, int destroyed);

    [LoggerMessage(LogLevel.Warning, "{Lost} keys of complaints cannot be opened: what protects them is lost")]
    private partial void LogLost(int lost);

    [LoggerMessage(LogLevel.Error, "Keys could not be rotated; it is tried again")]
    private partial void LogFailed(Exception exception);
}
