using ConsumerSafety.Api.Deliveries;
using ConsumerSafety.Api.Webhooks.Calling;
using ConsumerSafety.Domain.Deliveries;
using ConsumerSafety.Domain.Webhooks;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Storage.Deliveries;
using ConsumerSafety.Storage.Webhooks;

namespace ConsumerSafety.Api.Webhooks;

/// <summary>
/// Calls of webhooks. Whoever was told of a notice is told of what becomes of it, even when a correction takes it out
/// of what they asked for.
/// </summary>
internal sealed class WebhookChannel(
    WebhookStore webhooks,
    WebhookPayloads payloads,
    DeliveryTailing tailing,
    NoticeMatcher matcher,
    CatalogueSearch search,
    TimeProvider clock)
    : IDeliveryChannel
{
    public string Name => Channels.Webhook;

    public async Task<IReadOnlyList<NewDelivery>> FindAsync(
        IReadOnlyList<NoticeEvent> events, CancellationToken cancellationToken) =>
        await FindAsync(await webhooks.ReadActiveAsync(cancellationToken), events, cancellationToken);

    /// <summary>Which of some webhooks are to be told of which changes, with what is sent then kept.</summary>
    public async Task<IReadOnlyList<NewDelivery>> FindAsync(
        IReadOnlyList<Webhook> wanted, IReadOnlyList<NoticeEvent> events, CancellationToken cancellationToken)
    {
        if (wanted.Count == 0 || events.Count == 0)
            return [];
        var ids = events.Select(change => change.NoticeId).Distinct().ToList();
        var told = (await tailing.FindToldAsync(Name, ids, cancellationToken))
            .ToDictionary(targets => targets.Key, targets => targets.ToHashSet());
        var matches = matcher.Match(wanted.Select(webhook => webhook.Topic), events, cancellationToken);
        var now = clock.GetUtcNow();
        List<NewDelivery> deliveries =
        [
            .. from change in events
               from webhook in wanted
               where webhook.Events.Contains(change.Type)
                   && (matches[webhook.Topic].Contains(change.NoticeId)
                       || told.GetValueOrDefault(change.NoticeId)?.Contains(webhook.Id) == true)
               select new NewDelivery(webhook.Id, change, now),
        ];
        await KeepPayloadsAsync(deliveries.Select(delivery => delivery.Event).Distinct(), cancellationToken);
        return deliveries;
    }

    private Task KeepPayloadsAsync(IEnumerable<NoticeEvent> events, CancellationToken cancellationToken)
    {
        var made = new Dictionary<long, byte[]>();
        foreach (var change in events)
            if (search.Find(EntitySets.Notices, change.NoticeId) is { } notice)
                made.Add(change.Sequence, WebhookPayload.Write(change, notice));
        return payloads.AddAsync(made, cancellationToken);
    }
}
