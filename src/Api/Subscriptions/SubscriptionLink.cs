namespace ConsumerSafety.Api.Subscriptions;

/// <summary>What a link in a mail to a subscriber is for.</summary>
internal enum SubscriptionLink
{
    /// <summary>Saying that the address is one's own.</summary>
    Confirm,

    /// <summary>Changing what one hears of.</summary>
    Manage,

    /// <summary>Hearing nothing more.</summary>
    Unsubscribe,
}
