using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ConsumerSafety.Api.Uploads;

/// <summary>Works on uploads while the program runs.</summary>
internal sealed partial class UploadService(
    UploadRunner runner, UploadSignal signal, TimeProvider clock, ILogger<UploadService> logger) : BackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await runner.RunOnceAsync(stoppingToken))
                    continue;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                LogFailed(exception);
            }
            await signal.WaitAsync(s_pause, clock, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "The work on an upload broke off; it is taken up again")]
    private partial void LogFailed(Exception exception);
}
