using ConsumerSafety.Search;
using ConsumerSafety.Storage.Schedules;
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
    : PeriodicService(clock)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_pauseAfterFault = TimeSpan.FromMinutes(1);
    private bool _isOpen;

    /// <summary>Makes the files if it is time to; true if it did.</summary>
    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        var before = store.Current?.Manifest;
        if (!search.Status.IsReady || (before is not null && !IsDue(before)))
            return false;
        var started = Clock.GetTimestamp();
        using var view = search.OpenView();
        var manifest = await builder.BuildAsync(view, store.CreateUnfinished(), before, cancellationToken);
        store.Publish(manifest);
        LogMade(manifest.Files.Count, manifest.Position, Clock.GetElapsedTime(started).TotalSeconds);
        return true;
    }

    protected override bool HasWork => options.Value.IsEnabled;

    protected override async Task<TimeSpan> WorkAsync(CancellationToken stoppingToken)
    {
        if (!_isOpen)
            store.Open();
        _isOpen = true;
        await RunOnceAsync(stoppingToken);
        return s_pause;
    }

    protected override TimeSpan Tell(Exception fault)
    {
        LogFailed(fault);
        return s_pauseAfterFault;
    }

    private bool IsDue(DownloadManifest before)
    {
        var status = search.Status;
        var isOther = before.Program != DownloadBuilder.Program || before.Source != status.Source;
        return isOther || (before.Position != status.Position
            && Clock.GetUtcNow() - before.GeneratedAt >= options.Value.Interval);
    }

    [LoggerMessage(LogLevel.Information, "Made {Count} files for download at change {Position} in {Seconds:F1} s")]
    private partial void LogMade(int count, long position, double seconds);

    [LoggerMessage(LogLevel.Error, "The files for download could not be made; those before are offered on")]
    private partial void LogFailed(Exception exception);
}
