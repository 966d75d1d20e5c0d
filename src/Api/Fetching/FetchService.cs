using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ConsumerSafety.Api.Fetching;

/// <summary>
/// Lets <see cref="FetchRunner"/> run while the program runs; does nothing when no source is enabled.
/// </summary>
internal sealed partial class FetchService(
    FetchPlan plan, FetchRunner runner, TimeProvider clock, ILogger<FetchService> logger)
    : BackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        if (!plan.Enabled.Any())
            return;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await runner.RunOnceAsync(stoppingToken);
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

    [LoggerMessage(LogLevel.Error, "Fetching broke off; it is tried again")]
    private partial void LogFailed(Exception exception);
}
