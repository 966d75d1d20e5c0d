namespace ConsumerSafety.Domain.Vocabularies;

/// <summary>A place: GB/T 2260 inside China, ISO 3166-1 outside.</summary>
public sealed record Region
{
    /// <summary>Six digits (GB/T 2260) or two letters (ISO 3166-1 alpha-2).</summary>
    public required string Code { get; init; }

    /// <summary>Its name in Chinese.</summary>
    public required string Name { get; init; }

    /// <summary>Its name in English.</summary>
    public required string EnglishName { get; init; }

    /// <summary>The region it lies in; null for countries.</summary>
    public string? ParentCode { get; init; }
}
