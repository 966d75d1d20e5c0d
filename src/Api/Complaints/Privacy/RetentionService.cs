using ConsumerSafety.Storage.Leases;
using ConsumerSafety.Storage.Schedules;
using Microsoft.Extensions.Logging;

namespace ConsumerSafety.Api.Complaints.Privacy;

/// <summary>Lets <see cref="RetentionRunner"/> run once a day, on one node at a time.</summary>
internal sealed partial class RetentionService(
    RetentionRunner runner, LeaseStore leases, TimeProvider clock, ILogger<RetentionService> logger)
    : PeriodicService(clock)
{
    private const string Lease = "complaint-retention";
    private static readonly TimeSpan s_pause = TimeSpan.FromDays(1);
    private static readonly TimeSpan s_pauseAfterFault = TimeSpan.FromMinutes(5);

    // Long enough that a node which starts later finds the day's work done.
    private static readonly TimeSpan s_lease = TimeSpan.FromHours(20);

    protected override async Task<TimeSpan> WorkAsync(CancellationToken stoppingToken)
    {
        if (await leases.TakeAsync(Lease, s_lease, stoppingToken)
            && await runner.RunOnceAsync(stoppingToken) is > 0 and var count)
            LogDestroyed(count);
        return s_pause;
    }

    protected override TimeSpan Tell(Exception fault)
    {
        LogFailed(fault);
        return s_pauseAfterFault;
    }

    [LoggerMessage(LogLevel.Information, "What was personal in {Count} complaints was destroyed: their period is over")]
    private partial void LogDestroyed(int count);

    [LoggerMessage(LogLevel.Error, "What is past its period could not be destroyed; it is tried again")]
    private partial void LogFailed(Exception exception);
}
