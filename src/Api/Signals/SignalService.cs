using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ConsumerSafety.Api.Signals;

/// <summary>Lets <see cref="SignalRunner"/> run while the program runs.</summary>
internal sealed partial class SignalService(SignalRunner runner, TimeProvider clock, ILogger<SignalService> logger)
    : BackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await runner.RequestNightAsync(stoppingToken);
                while (await runner.RunOnceAsync(stoppingToken) is not null)
                {
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
            }
            catch (Exception exception)
            {
                LogFailed(exception);
            }
            await Task.Delay(s_pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(LogLevel.Error, "Searching for signals broke off; it is tried again")]
    private partial void LogFailed(Exception exception);
}
