using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Storage.Leases;
using ConsumerSafety.Storage.Schedules;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Figures;

/// <summary>
/// Publishes the figures each night; of several nodes, one does. Until the next night the lease says that it is done.
/// </summary>
internal sealed partial class FigureService(
    FigurePublisher publisher, LeaseStore leases, IOptions<FigureOptions> options, TimeProvider clock,
    ILogger<FigureService> logger)
    : PeriodicService(clock)
{
    private const string Lease = "complaint figures";
    private static readonly TimeSpan s_work = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan s_pause = TimeSpan.FromMinutes(1);
    private DateTimeOffset _next = DateTimeOffset.MinValue;

    /// <summary>Publishes if it is time to and no other node has; true if it did.</summary>
    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        var now = Clock.GetUtcNow();
        if (now < _next || !await leases.TakeAsync(Lease, s_work, cancellationToken))
            return false;
        var started = Clock.GetTimestamp();
        var changes = await publisher.PublishAsync(cancellationToken);
        _next = NextAfter(now);
        await leases.TakeAsync(Lease, _next - Clock.GetUtcNow(), cancellationToken);
        LogPublished(changes, Clock.GetElapsedTime(started).TotalSeconds);
        return true;
    }

    protected override bool HasWork => options.Value.IsEnabled;

    protected override async Task<TimeSpan> WorkAsync(CancellationToken stoppingToken)
    {
        await RunOnceAsync(stoppingToken);
        return s_pause;
    }

    protected override TimeSpan Tell(Exception fault)
    {
        LogFailed(fault);
        return s_pause;
    }

    private DateTimeOffset NextAfter(DateTimeOffset now)
    {
        var at = ChinaTime.StartOf(ChinaTime.DayOf(now)) + options.Value.At;
        return at > now ? at : at.AddDays(1);
    }

    [LoggerMessage(LogLevel.Information, "Counted complaints in {Seconds:F1} s: {Changes} figures changed")]
    private partial void LogPublished(int changes, double seconds);

    [LoggerMessage(LogLevel.Error, "Counting complaints failed; those published before stand, and it is tried again")]
    private partial void LogFailed(Exception exception);
}
