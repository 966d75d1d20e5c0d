namespace ConsumerSafety.Domain.Deadlines;

/// <summary>By when something has to be done.</summary>
/// <param name="Id">What.</param>
/// <param name="StartsOn">The day of the event it is counted from, in China.</param>
/// <param name="DueOn">The last day; null when it cannot be worked out.</param>
/// <param name="MissingYear">The year whose working days are not known, when that is why.</param>
public sealed record Deadline(DeadlineId Id, DateOnly StartsOn, DateOnly? DueOn, int? MissingYear);
