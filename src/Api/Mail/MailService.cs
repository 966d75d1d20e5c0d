using ConsumerSafety.Domain.Changes;
using ConsumerSafety.Storage.Mail;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ConsumerSafety.Api.Mail;

/// <summary>Keeps the sender of mails going.</summary>
internal sealed partial class MailService(
    MailSender sender, MailQueue queue, ChangeSignal signal, TimeProvider clock, ILogger<MailService> logger)
    : BackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan s_pauseAfterFault = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_memory = TimeSpan.FromDays(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var forgetAt = clock.GetUtcNow();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var next = signal.Next;
                if (await sender.RunOnceAsync(stoppingToken))
                    continue;
                if (clock.GetUtcNow() >= forgetAt)
                {
                    await queue.ForgetAsync(clock.GetUtcNow() - s_memory, stoppingToken);
                    forgetAt = clock.GetUtcNow().AddHours(1);
                }
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

    [LoggerMessage(LogLevel.Error, "Mails could not be sent; it is tried again")]
    private partial void LogFailed(Exception exception);
}
