using ConsumerSafety.Storage.Schedules;
using Microsoft.Extensions.Logging;

namespace ConsumerSafety.Api.Signals;

/// <summary>Lets <see cref="SignalRunner"/> run while the program runs.</summary>
internal sealed partial class SignalService(SignalRunner runner, TimeProvider clock, ILogger<SignalService> logger)
    : PeriodicService(clock)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(5);

    protected override async Task<TimeSpan> WorkAsync(CancellationToken stoppingToken)
    {
        await runner.RequestNightAsync(stoppingToken);
        while (await runner.RunOnceAsync(stoppingToken) is not null)
        {
        }
        return s_pause;
    }

    protected override TimeSpan Tell(Exception fault)
    {
        LogFailed(fault);
        return s_pause;
    }

    [LoggerMessage(LogLevel.Error, "Searching for signals broke off; it is tried again")]
    private partial void LogFailed(Exception exception);
}
