namespace ConsumerSafety.Domain.Complaints;

/// <summary>Where and when something was bought. The order number is personal and lies with the sealed part.</summary>
public sealed record Purchase
{
    /// <summary>The day.</summary>
    public DateOnly? BoughtOn { get; init; }

    /// <summary>A code of <see cref="Vocabularies.Region"/>.</summary>
    public string? RegionCode { get; init; }

    /// <summary>The shop or company, up to 300 characters.</summary>
    public string? Seller { get; init; }

    /// <summary>The online platform, up to 200 characters.</summary>
    public string? Platform { get; init; }

    /// <summary>What was paid, from 0.</summary>
    public decimal? Price { get; init; }

    /// <summary>The currency of the price, ISO 4217.</summary>
    public string Currency { get; init; } = "CNY";
}
