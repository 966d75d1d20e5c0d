using ConsumerSafety.Api.Deliveries;
using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Storage.Subscriptions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ConsumerSafety.Api.Subscriptions;

/// <summary>Keeps the mails to subscribers going, and forgets those who never confirmed.</summary>
internal sealed partial class SubscriptionMailService(
    SubscriptionMailer mailer,
    SubscriptionStore subscriptions,
    DeliverySignal deliveries,
    ChangeSignal outbox,
    TimeProvider clock,
    ILogger<SubscriptionMailService> logger)
    : BackgroundService
{
    private const int MostForgotten = 500;
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_pauseAfterFault = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_timeToConfirm = TimeSpan.FromDays(7);

    /// <summary>Forgets those who did not confirm in time.</summary>
    public Task<int> ForgetAsync(CancellationToken cancellationToken) =>
        subscriptions.RemovePendingAsync(clock.GetUtcNow() - s_timeToConfirm, MostForgotten, cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var forgetAt = clock.GetUtcNow();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var next = deliveries.Next;
                if (await mailer.RunOnceAsync(stoppingToken))
                {
                    outbox.Notify();
                    continue;
                }
                if (clock.GetUtcNow() >= forgetAt && await ForgetAsync(stoppingToken) < MostForgotten)
                    forgetAt = clock.GetUtcNow().AddHours(1);
                await Task.WhenAny(next, Task.Delay(s_pause, clock, stoppingToken));
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
    }

    [LoggerMessage(LogLevel.Error, "Mails to subscribers could not be written; it is tried again")]
    private partial void LogFailed(Exception exception);
}
