using ConsumerSafety.Api.Deliveries;
using ConsumerSafety.Domain.Deliveries;
using ConsumerSafety.Domain.Subscriptions;
using ConsumerSafety.Storage.Deliveries;
using ConsumerSafety.Storage.Subscriptions;

namespace ConsumerSafety.Api.Subscriptions;

/// <summary>
/// Mails to subscribers. Whoever was told of a notice is told of what becomes of it, even when a correction takes it
/// out of what they subscribed to.
/// </summary>
internal sealed class MailChannel(
    SubscriptionStore subscriptions, DeliveryTailing tailing, NoticeMatcher matcher, TimeProvider clock)
    : IDeliveryChannel
{
    public string Name => Channels.Mail;

    public async Task<IReadOnlyList<NewDelivery>> FindAsync(
        IReadOnlyList<NoticeEvent> events, CancellationToken cancellationToken)
    {
        var active = await subscriptions.ReadActiveAsync(cancellationToken);
        if (active.Count == 0)
            return [];
        var ids = events.Select(change => change.NoticeId).Distinct().ToList();
        var told = (await tailing.FindToldAsync(Name, ids, cancellationToken))
            .ToDictionary(targets => targets.Key, targets => targets.ToHashSet());
        var matches = matcher.Match(active.Select(subscription => subscription.Topic), events, cancellationToken);
        var now = clock.GetUtcNow();
        return
        [
            .. from change in events
               from subscription in active
               where matches[subscription.Topic].Contains(change.NoticeId)
                   || told.GetValueOrDefault(change.NoticeId)?.Contains(subscription.Id) == true
               select new NewDelivery(subscription.Id, change, DigestTimes.Next(subscription.Frequency, now)),
        ];
    }
}
