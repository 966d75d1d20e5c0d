using ConsumerSafety.Domain.Complaints;

namespace ConsumerSafety.Web.Statistics;

/// <summary>Which complaints the figures on the page are of; null for any.</summary>
public sealed record StatisticsFilter
{
    /// <summary>The first day of the first month.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The first day of the last month.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The kind.</summary>
    public ComplaintKind? Kind { get; init; }

    /// <summary>The code of a region.</summary>
    public string? Region { get; init; }

    /// <summary>The code of a category; those inside it count too.</summary>
    public string? Category { get; init; }

    /// <summary>The code of a hazard.</summary>
    public string? Hazard { get; init; }

    /// <summary>The outcome.</summary>
    public ComplaintOutcome? Outcome { get; init; }
}
