namespace ConsumerSafety.Domain.Deliveries;

/// <summary>Something told, or to be told, to somebody.</summary>
public sealed record Delivery
{
    /// <summary>Its key.</summary>
    public required string Id { get; init; }

    /// <summary>Whom.</summary>
    public required string TargetId { get; init; }

    /// <summary>The change it tells of.</summary>
    public required long Sequence { get; init; }

    /// <summary>The notice that was changed.</summary>
    public required string NoticeId { get; init; }

    /// <summary>What became of the notice.</summary>
    public required NoticeEventType Event { get; init; }

    /// <summary>How far it is.</summary>
    public required DeliveryState State { get; init; }

    /// <summary>When it was found to be due to somebody.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it is tried next.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>How often it was tried.</summary>
    public required int Attempts { get; init; }
}
