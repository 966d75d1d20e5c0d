namespace ConsumerSafety.Domain.Deliveries;

/// <summary>Something to be told to somebody.</summary>
/// <param name="TargetId">Whom.</param>
/// <param name="Event">What.</param>
/// <param name="DueAt">Not before when.</param>
public sealed record NewDelivery(string TargetId, NoticeEvent Event, DateTimeOffset DueAt)
{
    /// <summary>Its key: the same target and change always have the same, however often they are told.</summary>
    public string Id => IdOf(TargetId, Event.Sequence);

    /// <summary>The key of what a target is told of a change.</summary>
    public static string IdOf(string targetId, long sequence) => FormattableString.Invariant($"{targetId}.{sequence}");
}
