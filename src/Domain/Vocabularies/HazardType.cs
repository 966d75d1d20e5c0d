namespace ConsumerSafety.Domain.Vocabularies;

/// <summary>What can hurt people or cheat them.</summary>
public sealed record HazardType
{
    /// <summary>Stable code in Pascal case: <c>ElectricShock</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Its name in Chinese.</summary>
    public required string Name { get; init; }

    /// <summary>Its name in English.</summary>
    public required string EnglishName { get; init; }

    /// <summary>What it covers, in Chinese.</summary>
    public string? Description { get; init; }

    /// <summary>What it covers, in English.</summary>
    public string? EnglishDescription { get; init; }
}
