using ConsumerSafety.Storage.Limits;

namespace ConsumerSafety.Storage.Complaints;

/// <summary>What the taking in of a complaint depends on, decided in the same transaction.</summary>
public sealed record ComplaintReception
{
    /// <summary>How often it may be done.</summary>
    public IReadOnlyList<RateLimit> Limits { get; init; } = [];

    /// <summary>The program that sends it by Open311 for a person; null where it comes another way.</summary>
    public RequestSender? Sender { get; init; }

    /// <summary>The form it comes from, which can be sent once; null where there is none.</summary>
    public SentForm? Form { get; init; }
}
