using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Domain.Complaints;

/// <summary>How long what is personal in a complaint is kept once it has ended.</summary>
/// <param name="State">How it ended.</param>
/// <param name="Months">How many months from then.</param>
/// <param name="Source">What the length follows: a law, or the service's own choice.</param>
public sealed record RetentionPeriod(ComplaintState State, int Months, LocalizedText Source);
