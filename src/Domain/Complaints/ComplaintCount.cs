namespace ConsumerSafety.Domain.Complaints;

/// <summary>How many complaints of one sort were received in one month.</summary>
public sealed record ComplaintCount
{
    /// <summary>The key, made of the other properties.</summary>
    public required string Id { get; init; }

    /// <summary>The first day of the month.</summary>
    public DateOnly Month { get; init; }

    /// <summary>A code of <see cref="Vocabularies.ProductCategory"/>.</summary>
    public string? Category { get; init; }

    /// <summary>A code of <see cref="Vocabularies.HazardType"/>.</summary>
    public string? HazardType { get; init; }

    /// <summary>A code of <see cref="Vocabularies.Region"/>.</summary>
    public string? RegionCode { get; init; }

    /// <summary>How many.</summary>
    public long Count { get; init; }
}
