using ConsumerSafety.Storage.Schedules;
using Microsoft.Extensions.Logging;

namespace ConsumerSafety.Api.Fetching;

/// <summary>
/// Lets <see cref="FetchRunner"/> run while the program runs; does nothing when no source is enabled.
/// </summary>
internal sealed partial class FetchService(
    FetchPlan plan, FetchRunner runner, TimeProvider clock, ILogger<FetchService> logger)
    : PeriodicService(clock)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(10);

    protected override bool HasWork => plan.Enabled.Any();

    protected override async Task<TimeSpan> WorkAsync(CancellationToken stoppingToken)
    {
        await runner.RunOnceAsync(stoppingToken);
        return s_pause;
    }

    protected override TimeSpan Tell(Exception fault)
    {
        LogFailed(fault);
        return s_pause;
    }

    [LoggerMessage(LogLevel.Error, "Fetching broke off; it is tried again")]
    private partial void LogFailed(Exception exception);
}
