using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Domain.Deadlines;

/// <summary>How long an authority has for something.</summary>
/// <param name="Id">What for.</param>
/// <param name="WorkingDays">How long.</param>
/// <param name="ValidFrom">The first day of periods it holds for.</param>
/// <param name="Source">The law it comes from.</param>
public sealed record DeadlineRule(DeadlineId Id, int WorkingDays, DateOnly ValidFrom, LocalizedText Source);
