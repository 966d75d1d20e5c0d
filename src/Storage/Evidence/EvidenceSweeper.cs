using ConsumerSafety.Storage.Schedules;
using Microsoft.Extensions.Logging;

namespace ConsumerSafety.Storage.Evidence;

/// <summary>
/// Drops files that no complaint has claimed in time, at the start and every hour, on any number of nodes.
/// </summary>
internal sealed partial class EvidenceSweeper(
    EvidenceUploads uploads, TimeProvider time, ILogger<EvidenceSweeper> logger) : PeriodicService(time)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromHours(1);

    protected override async Task<TimeSpan> WorkAsync(CancellationToken stoppingToken)
    {
        await uploads.SweepAsync(stoppingToken);
        return s_pause;
    }

    protected override TimeSpan Tell(Exception fault)
    {
        LogFault(logger, fault);
        return s_pause;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old evidence was not swept; the next round will.")]
    private static partial void LogFault(ILogger logger, Exception fault);
}
