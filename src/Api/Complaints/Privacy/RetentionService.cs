using ConsumerSafety.Storage.Leases;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ConsumerSafety.Api.Complaints.Privacy;

/// <summary>Lets <see cref="RetentionRunner"/> run once a day, on one node at a time.</summary>
internal sealed partial class RetentionService(
    RetentionRunner runner, LeaseStore leases, TimeProvider clock, ILogger<RetentionService> logger)
    : BackgroundService
{
    private const string Lease = "complaint-retention";
    private static readonly TimeSpan s_pause = TimeSpan.FromDays(1);
    private static readonly TimeSpan s_pauseAfterFault = TimeSpan.FromMinutes(5);

    // Long enough that a node which starts later finds the day's work done.
    private static readonly TimeSpan s_lease = TimeSpan.FromHours(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var pause = s_pause;
            try
            {
                if (await leases.TakeAsync(Lease, s_lease, stoppingToken)
                    && await runner.RunOnceAsync(stoppingToken) is > 0 and var count)
                    LogDestroyed(count);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
            }
            catch (Exception exception)
            {
                LogFailed(exception);
                pause = s_pauseAfterFault;
            }
            await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(LogLevel.Information, "What was personal in {Count} complaints was destroyed: their period is over")]
    private partial void LogDestroyed(int count);

    [LoggerMessage(LogLevel.Error, "What is past its period could not be destroyed; it is tried again")]
    private partial void LogFailed(Exception exception);
}
