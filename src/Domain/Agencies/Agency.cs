namespace ConsumerSafety.Domain.Agencies;

/// <summary>A body that publishes notices: market regulation, customs, courts, public security and others.</summary>
public sealed record Agency
{
    /// <summary>Stable code, lower-case letters, digits and hyphens: <c>samr</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its name in Chinese.</summary>
    public required string Name { get; init; }

    /// <summary>Its name in English.</summary>
    public required string EnglishName { get; init; }

    /// <summary>The agency above it.</summary>
    public string? ParentId { get; init; }

    /// <summary>The region it is competent for: GB/T 2260, or ISO 3166-1 alpha-2 outside China.</summary>
    public string? RegionCode { get; init; }

    /// <summary>Its site, an absolute address.</summary>
    public string? Website { get; init; }
}
