using ConsumerSafety.Domain.Changes;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ConsumerSafety.Api.Campaigns;

/// <summary>Keeps the tailer going: woken by a commit in this process, by a timer for those of others.</summary>
internal sealed partial class ReportTailerService(
    ReportTailer tailer, ChangeSignal signal, TimeProvider time, ILogger<ReportTailerService> logger)
    : BackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_pauseAfterFault = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = signal.Next;
            var pause = s_pause;
            try
            {
                await tailer.RunOnceAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                LogFault(logger, fault);
                (next, pause) = (Task.Delay(Timeout.Infinite, stoppingToken), s_pauseAfterFault);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            await Task.WhenAny(next, Task.Delay(pause, time, stoppingToken));
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Campaign reports could not be read; the last ones stay shown.")]
    private static partial void LogFault(ILogger logger, Exception fault);
}
