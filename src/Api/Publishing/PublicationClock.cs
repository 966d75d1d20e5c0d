using ConsumerSafety.Domain.Changes;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ConsumerSafety.Api.Publishing;

/// <summary>
/// Lets approved drafts be published at their time, to the millisecond that timers allow. Sleeps until the next is due,
/// is woken by commits of this process, and looks regularly for what other processes have scheduled.
/// </summary>
internal sealed partial class PublicationClock(
    DuePublisher publisher, ChangeSignal signal, TimeProvider clock, ILogger<PublicationClock> logger)
    : BackgroundService
{
    private static readonly TimeSpan s_longestSleep = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_retry = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield(); // nothing holds the start up
        while (!stoppingToken.IsCancellationRequested)
        {
            var changed = signal.Next;
            var sleep = await RunAsync(stoppingToken);
            using var woken = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(Task.Delay(sleep, clock, woken.Token), changed);
            await woken.CancelAsync();
        }
    }

    private async Task<TimeSpan> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var next = await publisher.RunOnceAsync(cancellationToken);
            var wait = next is { } due ? due - clock.GetUtcNow() : s_longestSleep;
            // What is due and still there failed a moment ago.
            return wait <= TimeSpan.Zero ? s_retry : wait < s_longestSleep ? RoundUp(wait) : s_longestSleep;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFailed(fault);
            return s_retry;
        }
        catch (OperationCanceledException)
        {
            return TimeSpan.Zero;
        }
    }

    // Timers count whole milliseconds and must not fire before the time.
    private static TimeSpan RoundUp(TimeSpan wait) => TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));

    [LoggerMessage(LogLevel.Error, "Looking for drafts that are due failed; it is tried again.")]
    private partial void LogFailed(Exception fault);
}
