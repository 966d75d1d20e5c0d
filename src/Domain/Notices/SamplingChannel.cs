namespace ConsumerSafety.Domain.Notices;

/// <summary>Where in trade a sample was taken.</summary>
public enum SamplingChannel
{
    /// <summary>At the producer.</summary>
    Manufacturer,

    /// <summary>From a wholesaler or market.</summary>
    Wholesale,

    /// <summary>In a shop.</summary>
    Store,

    /// <summary>Bought on an e-commerce platform.</summary>
    Online,

    /// <summary>In a restaurant or canteen.</summary>
    Catering,

    /// <summary>Elsewhere.</summary>
    Other,
}
