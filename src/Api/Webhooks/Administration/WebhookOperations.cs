using ConsumerSafety.Api.Deliveries;
using ConsumerSafety.Api.Webhooks.Calling;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Domain.Deliveries;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Results;
using ConsumerSafety.Storage.Deliveries;
using ConsumerSafety.Storage.Limits;
using ConsumerSafety.Storage.Webhooks;

namespace ConsumerSafety.Api.Webhooks.Administration;

/// <summary>Trying a webhook, looking at what was sent, and sending it again.</summary>
public sealed class WebhookOperations
{
    /// <summary>The longest period that can be sent again.</summary>
    public static readonly TimeSpan LongestPeriod = TimeSpan.FromDays(31);

    private const int BatchSize = 200;
    private const int LogLength = 50;
    private const int MostTestsAMinute = 20;

    private readonly WebhookDesk _desk;
    private readonly WebhookLog _log;
    private readonly WebhookClient _client;
    private readonly WebhookChannel _channel;
    private readonly NoticeEventReader _events;
    private readonly DeliveryTailing _tailing;
    private readonly CatalogueSearch _search;
    private readonly DeliverySignal _signal;
    private readonly RateStore _rates;
    private readonly TimeProvider _clock;

    internal WebhookOperations(
        WebhookDesk desk, WebhookLog log, WebhookClient client, WebhookChannel channel, NoticeEventReader events,
        DeliveryTailing tailing, CatalogueSearch search, DeliverySignal signal, RateStore rates, TimeProvider clock)
    {
        (_desk, _log, _client, _channel) = (desk, log, client, channel);
        (_events, _tailing, _search, _signal) = (events, tailing, search, signal);
        (_rates, _clock) = (rates, clock);
    }

    /// <summary>
    /// Calls a webhook once with a payload of type <c>webhook.test</c>; an agency can have that done twenty times in a
    /// minute, so that nobody is called on end from here.
    /// </summary>
    public async Task<WebhookTrial> TestAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        if (await _desk.FindAsync(caller, id, cancellationToken) is not { } webhook)
            return new WebhookTrial.NotFound();
        var bucket = $"webhook-test:{webhook.AgencyId}";
        if (!await _rates.UseAsync(bucket, MostTestsAMinute, TimeSpan.FromMinutes(1), cancellationToken))
            return new WebhookTrial.TooOften();
        var testId = $"{id}.test-{Guid.CreateVersion7(_clock.GetUtcNow()):N}";
        var payload = WebhookPayload.WriteTest(_clock.GetUtcNow());
        var call = await _client.SendAsync(webhook, testId, payload, cancellationToken);
        await _log.AddTestAsync(id, testId, call, cancellationToken);
        return new WebhookTrial.Called(call);
    }

    /// <summary>What was and is to be sent, the latest change first; null when there is no such webhook.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="id">The webhook.</param>
    /// <param name="before">Only changes before this one; null for the latest.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<IReadOnlyList<DeliveryRecord>?> ReadLogAsync(
        Caller caller, string id, long? before, CancellationToken cancellationToken)
    {
        if (await _desk.FindAsync(caller, id, cancellationToken) is null)
            return null;
        var deliveries = await _log.ReadDeliveriesAsync(
            id, before ?? long.MaxValue, LogLength, cancellationToken);
        var records = new List<DeliveryRecord>();
        foreach (var delivery in deliveries)
            records.Add(new(delivery, await _log.ReadCallsAsync(delivery.Id, cancellationToken)));
        return records;
    }

    /// <summary>Sends one delivery again, under its id; false when there is none.</summary>
    public async Task<bool> ReplayAsync(
        Caller caller, string id, long sequence, CancellationToken cancellationToken)
    {
        if (await _desk.FindAsync(caller, id, cancellationToken) is null)
            return false;
        var found = await _log.ReadDeliveriesAsync(id, sequence + 1, 1, cancellationToken);
        if (found is not [var delivery] || delivery.Sequence != sequence)
            return false;
        var batch = await _events.ReadAsync(sequence - 1, 1, cancellationToken);
        await RepeatAsync([.. batch.Events.Select(change => new NewDelivery(id, change, _clock.GetUtcNow()))],
            cancellationToken);
        return true;
    }

    /// <summary>
    /// Sends everything of a period again, and what was not sent because the webhook was not called then, each under
    /// its id; gives how many, or null when there is no such webhook. The period is sound.
    /// </summary>
    public async Task<int?> ReplayAsync(
        Caller caller, string id, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        if (await _desk.FindAsync(caller, id, cancellationToken) is not { } webhook)
            return null;
        var count = 0;
        var batch = new EventBatch(0, []);
        do
        {
            batch = await _events.ReadAsync(from, to, batch.Position, BatchSize, cancellationToken);
            if (batch.Events.Count == 0 || !await HoldsAsync(batch.Position, cancellationToken))
                break;
            var deliveries = await _channel.FindAsync([webhook], batch.Events, cancellationToken);
            await RepeatAsync(deliveries, cancellationToken);
            count += deliveries.Count;
        }
        while (batch.Events.Count == BatchSize);
        return count;
    }

    private async Task<bool> HoldsAsync(long position, CancellationToken cancellationToken) =>
        await _search.ReachAsync(position, cancellationToken) == LogReach.Reached;

    private async Task RepeatAsync(IReadOnlyList<NewDelivery> deliveries, CancellationToken cancellationToken)
    {
        await _tailing.RepeatAsync(_channel.Name, deliveries, cancellationToken);
        _signal.Notify();
    }
}
