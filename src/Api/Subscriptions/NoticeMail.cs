using System.Text.Json;
using ConsumerSafety.Api.Deliveries;
using ConsumerSafety.Domain.Deliveries;
using ConsumerSafety.Domain.Mail;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Subscriptions;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Fields.Descriptions;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Api.Subscriptions;

/// <summary>The mail that tells a subscriber of notices.</summary>
internal sealed class NoticeMail(CatalogueSearch search, ITopicReader topics, SubscriptionAddresses addresses)
{
    private const int MostEntries = 50;
    private const int SummaryLength = 300;

    /// <summary>Writes it; null when none of the notices is there any more.</summary>
    public OutgoingMail? Write(Subscription subscription, string address, IReadOnlyList<Delivery> told)
    {
        var language = subscription.Language;
        var topic = topics.Read(subscription.Topic, language);
        var entries = told
            .Select(delivery => (delivery.Event, Row: search.Find(EntitySets.Notices, delivery.NoticeId)))
            .Where(entry => entry.Row is not null)
            .Select(entry => (entry.Event, Row: entry.Row!))
            .ToList();
        if (entries.Count == 0)
            return null;
        var body = new MailBody(language);
        body.AddParagraph(body.Say(SubscriptionTexts.Introduction, topic.Name));
        foreach (var (type, row) in entries.Take(MostEntries))
            body.AddEntry(
                $"{body.Say(SubscriptionTexts.Of(type))} · {Text(row, "Title")}",
                addresses.Of($"/notices/{row.Id}", language),
                Lines(body, type, row));
        if (entries.Count > MostEntries)
        {
            var more = body.Say(SubscriptionTexts.More, entries.Count - MostEntries);
            body.AddLink(more, addresses.Of(topic.SitePath, language));
        }
        AddReason(body, subscription, topic.Name);
        var unsubscribe = addresses.Of(SubscriptionLink.Unsubscribe, subscription.Id, language);
        var subject = entries is [var only]
            ? body.Say(
                SubscriptionTexts.SubjectOfOne, body.Say(SubscriptionTexts.Of(only.Event)), Text(only.Row, "Title"))
            : body.Say(SubscriptionTexts.SubjectOfMany, entries.Count, topic.Name);
        return new(address, language, subject, body.Text)
        {
            Id = NewDelivery.IdOf(subscription.Id, told[^1].Sequence),
            Html = body.Html,
            // RFC 8058: mail programs offer a button that unsubscribes with one request.
            Headers =
            [
                new("List-Id", $"<{subscription.Id}.notices.{new Uri(unsubscribe).IdnHost}>"),
                new("List-Unsubscribe", $"<{unsubscribe}>"),
                new("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
            ],
        };
    }

    private void AddReason(MailBody body, Subscription subscription, string topic)
    {
        var language = subscription.Language;
        body.AddRule();
        body.AddParagraph(
            body.Say(SubscriptionTexts.Why, topic, body.Say(SubscriptionTexts.Of(subscription.Frequency))));
        body.AddLink(
            body.Say(SubscriptionTexts.Manage), addresses.Of(SubscriptionLink.Manage, subscription.Id, language));
        body.AddLink(
            body.Say(SubscriptionTexts.Unsubscribe),
            addresses.Of(SubscriptionLink.Unsubscribe, subscription.Id, language));
    }

    private static IEnumerable<string> Lines(MailBody body, NoticeEventType type, Row row)
    {
        var risk = Enum.Parse<RiskLevel>(Text(row, "RiskLevel") ?? nameof(RiskLevel.Unknown));
        var kind = body.Say(EnumLabels.Of(row.Kind!.Value));
        yield return risk == RiskLevel.Unknown ? kind : $"{kind} · {body.Say(EnumLabels.Of(risk))}";
        if (type != NoticeEventType.Published && row.ReadHistory() is [.., { Reason: { } reason }])
            yield return body.Say(SubscriptionTexts.Reason, reason);
        if ((Text(row, "Summary") ?? Text(row, "Body")) is { Length: > 0 } summary)
            yield return Shorten(string.Join(' ', summary.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    private static string Shorten(string text)
    {
        if (text.Length <= SummaryLength)
            return text;
        var end = char.IsHighSurrogate(text[SummaryLength - 2]) ? SummaryLength - 2 : SummaryLength - 1;
        return text[..end] + "…";
    }

    private static string? Text(Row row, string name)
    {
        var field = row.Set.FindField(name, row.Kind);
        var json = field is null ? default : row.Value(field);
        return json.IsEmpty ? null : JsonSerializer.Deserialize<string>(json);
    }
}
