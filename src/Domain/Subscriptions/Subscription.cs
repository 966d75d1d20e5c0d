namespace ConsumerSafety.Domain.Subscriptions;

/// <summary>A request to be told of notices by e-mail.</summary>
public sealed record Subscription
{
    /// <summary>Its key.</summary>
    public required string Id { get; init; }

    /// <summary>The e-mail address, encrypted.</summary>
    public required string Address { get; init; }

    /// <summary>A keyed hash of the address, by which those of one subscriber are found.</summary>
    public required string AddressHash { get; init; }

    /// <summary>The language of its mails, BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>What it is about: a query string, <c>?q=飞驰&amp;kind=Recall</c>; empty for every notice.</summary>
    public required string Topic { get; init; }

    /// <summary>How often.</summary>
    public required Frequency Frequency { get; init; }

    /// <summary>Whether at all.</summary>
    public required SubscriptionState State { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the subscriber confirmed the address.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }
}
