namespace ConsumerSafety.Domain.Vocabularies;

/// <summary>A class of products, in a tree.</summary>
public sealed record ProductCategory
{
    /// <summary>Stable code in Pascal case: <c>ElectricBicycles</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Its name in Chinese.</summary>
    public required string Name { get; init; }

    /// <summary>Its name in English.</summary>
    public required string EnglishName { get; init; }

    /// <summary>The category above it.</summary>
    public string? ParentCode { get; init; }
}
