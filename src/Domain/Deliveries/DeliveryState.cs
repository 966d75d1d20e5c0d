namespace ConsumerSafety.Domain.Deliveries;

/// <summary>How far a delivery is.</summary>
public enum DeliveryState
{
    /// <summary>It is to be made.</summary>
    Waiting,

    /// <summary>It was made.</summary>
    Delivered,

    /// <summary>It was given up.</summary>
    Dead,
}
