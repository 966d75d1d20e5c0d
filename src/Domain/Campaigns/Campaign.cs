using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Domain.Campaigns;

/// <summary>A joint action of agencies over a period: 质量月, 铁拳, 剑网.</summary>
public sealed record Campaign
{
    /// <summary>Stable code: <c>quality-month-2024</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its name in Chinese.</summary>
    public required string Name { get; init; }

    /// <summary>Its name in English.</summary>
    public required string EnglishName { get; init; }

    /// <summary>Its motto in Chinese.</summary>
    public string? Theme { get; init; }

    /// <summary>Its motto in English.</summary>
    public string? EnglishTheme { get; init; }

    /// <summary>What it is about, in Chinese.</summary>
    public string? Description { get; init; }

    /// <summary>What it is about, in English.</summary>
    public string? EnglishDescription { get; init; }

    /// <summary>First day.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>The agencies that organise it.</summary>
    public IReadOnlyList<string> OrganiserIds { get; init; } = [];

    /// <summary>Material to download.</summary>
    public IReadOnlyList<Attachment> Materials { get; init; } = [];
}
