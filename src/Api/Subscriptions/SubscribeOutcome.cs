namespace ConsumerSafety.Api.Subscriptions;

/// <summary>What became of the wish to subscribe.</summary>
public abstract record SubscribeOutcome
{
    /// <summary>
    /// Whoever the address belongs to has been asked, unless they have the same subscription; which of the two is told
    /// to nobody else.
    /// </summary>
    public sealed record Asked : SubscribeOutcome;

    /// <summary>What was typed is no e-mail address.</summary>
    public sealed record BadAddress : SubscribeOutcome;

    /// <summary>What to be told of could not be understood.</summary>
    /// <param name="Faults">Why, in the language of the request.</param>
    public sealed record BadTopic(IReadOnlyList<string> Faults) : SubscribeOutcome;

    /// <summary>The address, or the network address, was used too often; an hour later it can be again.</summary>
    public sealed record TooOften : SubscribeOutcome;
}
