using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ConsumerSafety.Storage.Evidence;

/// <summary>
/// Drops files that no complaint has claimed in time, at the start and every hour, on any number of nodes.
/// </summary>
internal sealed partial class EvidenceSweeper(
    EvidenceUploads uploads, TimeProvider time, ILogger<EvidenceSweeper> logger) : BackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await uploads.SweepAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                LogFault(logger, fault);
            }
            catch (OperationCanceledException)
            {
            }
            await Task.Delay(s_pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old evidence was not swept; the next round will.")]
    private static partial void LogFault(ILogger logger, Exception fault);
}
