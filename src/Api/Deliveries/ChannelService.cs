using ConsumerSafety.Domain.Changes;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ConsumerSafety.Api.Deliveries;

/// <summary>Keeps the tailer of a channel going: woken by a commit here, by a timer for those of other nodes.</summary>
internal sealed partial class ChannelService(
    ChannelTailer tailer,
    ChangeSignal changes,
    DeliverySignal deliveries,
    TimeProvider clock,
    ILogger<ChannelService> logger)
    : BackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(10);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await tailer.ReleaseAsync(cancellationToken);
        }
        catch (Exception exception)
        {
            LogFailed(exception, tailer.Name);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var pause = s_pause;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var next = changes.Next;
                if (await tailer.RunOnceAsync(stoppingToken))
                    deliveries.Notify();
                else
                    await Task.WhenAny(next, Task.Delay(s_pause, clock, stoppingToken));
                pause = s_pause;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
            }
            catch (Exception exception)
            {
                LogFailed(exception, tailer.Name);
                pause = pause * 2 < s_longestPause ? pause * 2 : s_longestPause;
                await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "The channel {Channel} could not go on; it is tried again")]
    private partial void LogFailed(Exception exception, string channel);
}
