using ConsumerSafety.Search;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Downloads;

/// <summary>Makes the files anew when the catalogue has changed, but not more often than the setting says.</summary>
internal sealed partial class DownloadService(
    CatalogueSearch search,
    DownloadStore store,
    DownloadBuilder builder,
    IOptions<DownloadOptions> options,
    TimeProvider clock,
    ILogger<DownloadService> logger)
    : BackgroundService
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_pauseAfterFault = TimeSpan.FromMinutes(1);

    /// <summary>Makes the files if it is time to; true if it did.</summary>
    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        var before = store.Current?.Manifest;
        if (!search.Status.IsReady || (before is not null && !IsDue(before)))
            return false;
        var started = clock.GetTimestamp();
        using var view = search.OpenView();
        var manifest = await builder.BuildAsync(view, store.CreateUnfinished(), before, cancellationToken);
        store.Publish(manifest);
        LogMade(manifest.Files.Count, manifest.Position, clock.GetElapsedTime(started).TotalSeconds);
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        if (!options.Value.IsEnabled)
            return;
        var pause = s_pause;
        var isOpen = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!isOpen)
                    store.Open();
                isOpen = true;
                await RunOnceAsync(stoppingToken);
                pause = s_pause;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
            }
            catch (Exception exception)
            {
                LogFailed(exception);
                pause = s_pauseAfterFault;
            }
            await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private bool IsDue(DownloadManifest before)
    {
        var status = search.Status;
        var isOther = before.Program != DownloadBuilder.Program || before.Source != status.Source;
        return isOther || (before.Position != status.Position
            && clock.GetUtcNow() - before.GeneratedAt >= options.Value.Interval);
    }

    [LoggerMessage(LogLevel.Information, "Made {Count} files for download at change {Position} in {Seconds:F1} s")]
    private partial void LogMade(int count, long position, double seconds);

    [LoggerMessage(LogLevel.Error, "The files for download could not be made; those before are offered on")]
    private partial void LogFailed(Exception exception);
}
