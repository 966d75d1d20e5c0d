using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Domain.Deadlines;

/// <summary>How long an authority has for something.</summary>
/// <param name="Id">What for.</param>
/// <param name="Days">How long.</param>
/// <param name="ValidFrom">The first day of periods it holds for.</param>
/// <param name="Source">The law it comes from.</param>
public sealed record DeadlineRule(DeadlineId Id, int Days, DateOnly ValidFrom, LocalizedText Source)
{
    /// <summary>Whether working days are counted, not all days.</summary>
    public bool AreWorkingDays { get; init; } = true;
}
