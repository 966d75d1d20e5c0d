namespace ConsumerSafety.Domain.Subscriptions;

/// <summary>Whether a subscriber hears of notices.</summary>
public enum SubscriptionState
{
    /// <summary>Nobody has confirmed yet that the address is theirs; nothing is mailed.</summary>
    Pending,

    /// <summary>The subscriber hears of notices.</summary>
    Active,

    /// <summary>The subscriber wants to hear nothing for now.</summary>
    Paused,
}
