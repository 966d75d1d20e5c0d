using System.Threading.Channels;
using ConsumerSafety.Api.Webhooks.Calling;
using ConsumerSafety.Domain.Deliveries;
using ConsumerSafety.Domain.Webhooks;
using ConsumerSafety.Storage.Webhooks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConsumerSafety.Api.Webhooks;

/// <summary>
/// Makes the calls that are due, many at the same time and of each webhook one. Webhooks whose last call failed have
/// places of their own, so that waiting for them takes none from the others.
/// </summary>
internal sealed partial class WebhookSender(
    WebhookQueue queue,
    WebhookStore webhooks,
    WebhookPayloads payloads,
    WebhookClient client,
    WebhookCare care,
    IOptions<WebhookOptions> options,
    TimeProvider clock,
    ILogger<WebhookSender> logger)
{
    private const int MostReports = 500;
    private static readonly TimeSpan s_slack = TimeSpan.FromSeconds(15);

    private readonly Channel<CallReport> _reports = Channel.CreateUnbounded<CallReport>();
    private readonly List<Task> _running = [];
    private readonly int[] _places = [options.Value.Parallelism, options.Value.ParallelismOfFailing];

    /// <summary>Begins the calls that are due, as far as there are places, and gives how many.</summary>
    public async Task<int> StartAsync(CancellationToken cancellationToken)
    {
        _running.RemoveAll(call => call.IsCompleted);
        return await StartAsync(isAiling: false, cancellationToken)
            + await StartAsync(isAiling: true, cancellationToken);
    }

    /// <summary>Waits until a call has ended, and keeps what came of all that have.</summary>
    public async Task ReportAsync(CancellationToken cancellationToken)
    {
        await _reports.Reader.WaitToReadAsync(cancellationToken);
        var reports = new List<CallReport>();
        while (reports.Count < MostReports && _reports.Reader.TryRead(out var report))
            reports.Add(report);
        try
        {
            await queue.ReportAsync(reports, cancellationToken);
        }
        catch
        {
            // The calls were made; the database is to hear of it when it is back.
            foreach (var report in reports)
                _reports.Writer.TryWrite(report);
            throw;
        }
    }

    /// <summary>Waits for the calls that are being made, and keeps what came of them.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(_running);
        while (_reports.Reader.Count > 0)
            await ReportAsync(cancellationToken);
    }

    private async Task<int> StartAsync(bool isAiling, CancellationToken cancellationToken)
    {
        var lane = isAiling ? 1 : 0;
        var free = Volatile.Read(ref _places[lane]);
        if (free <= 0)
            return 0;
        var leaseTime = options.Value.Timeout + s_slack;
        var due = await queue.LeaseAsync(isAiling, free, leaseTime, cancellationToken);
        Interlocked.Add(ref _places[lane], -due.Count);
        _running.AddRange(due.Select(call => Task.Run(() => RunAsync(call, lane, cancellationToken), default)));
        return due.Count;
    }

    private async Task RunAsync(DueCall due, int lane, CancellationToken cancellationToken)
    {
        try
        {
            var report = await CallAsync(due, cancellationToken);
            _reports.Writer.TryWrite(report);
            if (report.Call?.Status == StatusCodes.Status410Gone)
                await care.DisableAsync(due.TargetId, "It answered 410 Gone.", cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Made again when the lease has ended, under the same id.
        }
        catch (Exception exception)
        {
            LogLost(exception, due.Id);
        }
        finally
        {
            Interlocked.Increment(ref _places[lane]);
        }
    }

    private async Task<CallReport> CallAsync(DueCall due, CancellationToken cancellationToken)
    {
        var webhook = await webhooks.FindAsync(due.TargetId, cancellationToken);
        var payload = await payloads.FindAsync(due.Sequence, cancellationToken);
        var now = clock.GetUtcNow();
        if (webhook is null || payload is null)
            return new(due, null, DeliveryState.Dead, now, now);
        var call = await client.SendAsync(webhook, due.Id, payload, cancellationToken);
        now = clock.GetUtcNow();
        if (call.IsSuccess)
            return new(due, call, DeliveryState.Delivered, now, now);
        var chance = Random.Shared.NextDouble();
        var resumeAt = now + RetryPlan.HoldAfter(due.Failures + 1, chance);
        return RetryPlan.AfterAttempts(due.Attempts + 1, chance) is { } pause
            ? new(due, call, DeliveryState.Waiting, now + pause, resumeAt)
            : new(due, call, DeliveryState.Dead, now, resumeAt);
    }

    [LoggerMessage(LogLevel.Error, "The call {Id} was not made or not kept; it is made again")]
    private partial void LogLost(Exception exception, string id);
}
