using ConsumerSafety.Api.Deliveries;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ConsumerSafety.Api.Webhooks;

/// <summary>Keeps the calls of webhooks going, and looks after those that fail.</summary>
internal sealed partial class WebhookService(
    WebhookSender sender,
    WebhookCare care,
    DeliverySignal deliveries,
    TimeProvider clock,
    ILogger<WebhookService> logger)
    : BackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_pauseOfCare = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_pauseAfterFault = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        await Task.WhenAll(
            RepeatAsync(CallAsync, stoppingToken),
            RepeatAsync(ReportAsync, stoppingToken),
            RepeatAsync(CareAsync, stoppingToken));
    }

    private async Task CallAsync(CancellationToken stoppingToken)
    {
        var next = deliveries.Next;
        if (await sender.StartAsync(stoppingToken) == 0)
            await Task.WhenAny(next, Task.Delay(s_pause, clock, stoppingToken));
    }

    private async Task ReportAsync(CancellationToken stoppingToken)
    {
        await sender.ReportAsync(stoppingToken);
        // These webhooks can be called again.
        deliveries.Notify();
    }

    private async Task CareAsync(CancellationToken stoppingToken)
    {
        await care.RunOnceAsync(stoppingToken);
        await care.ForgetAsync(stoppingToken);
        await Task.Delay(s_pauseOfCare, clock, stoppingToken);
    }

    private async Task RepeatAsync(Func<CancellationToken, Task> work, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
            try
            {
                await work(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
            }
            catch (Exception exception)
            {
                LogFailed(exception);
                await Task.Delay(s_pauseAfterFault, clock, stoppingToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
    }

    [LoggerMessage(LogLevel.Error, "Webhooks could not be called; it is tried again")]
    private partial void LogFailed(Exception exception);
}
