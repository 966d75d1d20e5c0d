using ConsumerSafety.Domain.Mail;
using ConsumerSafety.Domain.Subscriptions;

namespace ConsumerSafety.Api.Subscriptions;

/// <summary>The one mail before an address is confirmed.</summary>
internal sealed class ConfirmationMail(SubscriptionAddresses addresses)
{
    /// <summary>Asks whether the address is theirs.</summary>
    public OutgoingMail Write(Subscription subscription, string address, string topic)
    {
        var language = subscription.Language;
        var body = new MailBody(language);
        body.AddParagraph(body.Say(SubscriptionTexts.ConfirmIntroduction));
        body.AddParagraph($"{topic} ({body.Say(SubscriptionTexts.Of(subscription.Frequency))})");
        body.AddParagraph(body.Say(SubscriptionTexts.ConfirmRequest));
        body.AddLink(
            body.Say(SubscriptionTexts.ConfirmAction),
            addresses.Of(SubscriptionLink.Confirm, subscription.Id, language));
        body.AddParagraph(body.Say(SubscriptionTexts.ConfirmElse));
        return new(address, language, body.Say(SubscriptionTexts.ConfirmSubject, topic), body.Text)
        {
            Id = $"{subscription.Id}.confirm",
            Html = body.Html,
        };
    }
}
