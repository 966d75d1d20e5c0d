using ConsumerSafety.Storage.Leases;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Figures;

/// <summary>
/// Publishes the figures each night; of several nodes, one does. Until the next night the lease says that it is done.
/// </summary>
internal sealed partial class FigureService(
    FigurePublisher publisher, LeaseStore leases, IOptions<FigureOptions> options, TimeProvider clock,
    ILogger<FigureService> logger)
    : BackgroundService
{
    private const string Lease = "complaint figures";
    private static readonly TimeSpan s_chinaTime = TimeSpan.FromHours(8);
    private static readonly TimeSpan s_work = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan s_pause = TimeSpan.FromMinutes(1);
    private DateTimeOffset _next = DateTimeOffset.MinValue;

    /// <summary>Publishes if it is time to and no other node has; true if it did.</summary>
    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (now < _next || !await leases.TakeAsync(Lease, s_work, cancellationToken))
            return false;
        var started = clock.GetTimestamp();
        var changes = await publisher.PublishAsync(cancellationToken);
        _next = NextAfter(now);
        await leases.TakeAsync(Lease, _next - clock.GetUtcNow(), cancellationToken);
        LogPublished(changes, clock.GetElapsedTime(started).TotalSeconds);
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        if (!options.Value.IsEnabled)
            return;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunOnceAsync(stoppingToken);
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

    private DateTimeOffset NextAfter(DateTimeOffset now)
    {
        var today = now.ToOffset(s_chinaTime);
        var at = new DateTimeOffset(today.Date, s_chinaTime) + options.Value.At;
        return at > now ? at : at.AddDays(1);
    }

    [LoggerMessage(LogLevel.Information, "Counted complaints in {Seconds:F1} s: {Changes} figures changed")]
    private partial void LogPublished(int changes, double seconds);

    [LoggerMessage(LogLevel.Error, "Counting complaints failed; those published before stand, and it is tried again")]
    private partial void LogFailed(Exception exception);
}
