namespace ConsumerSafety.Domain.Complaints;

/// <summary>
/// How many complaints of one sort were received in one month. Each published complaint is counted in exactly one of
/// these, so that they may be added up in any way; what would tell of too few is counted under coarser values, at last
/// under none (<see cref="Figures.FigureRollUp"/>).
/// </summary>
public sealed record ComplaintCount
{
    /// <summary>The key, made of the other properties.</summary>
    public required string Id { get; init; }

    /// <summary>The first day of the month, in China.</summary>
    public DateOnly Month { get; init; }

    /// <summary>A dispute or a report; null when told together.</summary>
    public ComplaintKind? Kind { get; init; }

    /// <summary>
    /// A code of <see cref="Vocabularies.ProductCategory"/>; null when not stated or told together.
    /// </summary>
    public string? Category { get; init; }

    /// <summary>
    /// The first hazard the complaint names, a code of <see cref="Vocabularies.HazardType"/>; null when none was named
    /// or told together.
    /// </summary>
    public string? HazardType { get; init; }

    /// <summary>
    /// The province or foreign country where it happened, else where it was bought: a code of
    /// <see cref="Vocabularies.Region"/>; <c>CN</c> when provinces are told together, null when all are.
    /// </summary>
    public string? RegionCode { get; init; }

    /// <summary>How it had ended by the end of the last whole month; null when told together.</summary>
    public ComplaintOutcome? Outcome { get; init; }

    /// <summary>How many.</summary>
    public long Count { get; init; }

    /// <summary>How many of them an authority had decided; null when that would tell of too few.</summary>
    public long? DecidedCount { get; init; }

    /// <summary>
    /// The days from receipt to decision of those decided, added up; null when none was or that would tell of too few.
    /// </summary>
    public long? DaysToDecision { get; init; }
}
