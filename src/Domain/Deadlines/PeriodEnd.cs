namespace ConsumerSafety.Domain.Deadlines;

/// <summary>Where a period of working days ends.</summary>
/// <param name="Day">Its last day; null when that cannot be told.</param>
/// <param name="MissingYear">The year whose working days are not known, when that is why.</param>
public readonly record struct PeriodEnd(DateOnly? Day, int? MissingYear);
