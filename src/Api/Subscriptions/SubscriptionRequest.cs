using ConsumerSafety.Domain.Subscriptions;

namespace ConsumerSafety.Api.Subscriptions;

/// <summary>What somebody who wants to subscribe says.</summary>
/// <param name="Address">The e-mail address as typed.</param>
/// <param name="Topic">The query string of the notices.</param>
/// <param name="Frequency">How often.</param>
/// <param name="Language">The language of the mails, BCP 47.</param>
/// <param name="Client">The network address the request came from.</param>
public sealed record SubscriptionRequest(
    string? Address, string Topic, Frequency Frequency, string Language, string Client);
