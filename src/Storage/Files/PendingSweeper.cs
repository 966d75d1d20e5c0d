using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ConsumerSafety.Storage.Files;

/// <summary>
/// Sweeps pending contents every hour, on any number of nodes: what one has dropped is gone for the rest.
/// </summary>
internal sealed partial class PendingSweeper(ContentStore contents, TimeProvider time, ILogger<PendingSweeper> logger)
    : BackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            // The start of the program is for others.
            await Task.Delay(s_pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                await contents.SweepAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                LogFault(logger, fault);
            }
            catch (OperationCanceledException)
            {
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Pending files were not swept; the next round will.")]
    private static partial void LogFault(ILogger logger, Exception fault);
}
