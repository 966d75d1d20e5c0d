namespace ConsumerSafety.Domain.Complaints;

/// <summary>What happened, as far as it can be counted; the person's own words lie with the sealed part.</summary>
public sealed record Incident
{
    /// <summary>The day.</summary>
    public DateOnly? OccurredOn { get; init; }

    /// <summary>A code of <see cref="Vocabularies.Region"/>.</summary>
    public string? RegionCode { get; init; }

    /// <summary>Codes of <see cref="Vocabularies.HazardType"/>.</summary>
    public IReadOnlyList<string> HazardTypes { get; init; } = [];

    /// <summary>How badly somebody was hurt.</summary>
    public InjuryGravity Injury { get; init; }

    /// <summary>How many people were hurt.</summary>
    public int? InjuredPeople { get; init; }
}
