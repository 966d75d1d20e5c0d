namespace ConsumerSafety.Domain.Signals;

/// <summary>What complaints are counted by when they are watched.</summary>
public enum SignalSubject
{
    /// <summary>A product, under all the names it is complained about by.</summary>
    Product,

    /// <summary>A brand.</summary>
    Brand,

    /// <summary>A shop or company.</summary>
    Seller,

    /// <summary>A code of <see cref="Vocabularies.HazardType"/>.</summary>
    Hazard,

    /// <summary>A code of <see cref="Vocabularies.Region"/>: a prefecture, or a country.</summary>
    Region,
}
