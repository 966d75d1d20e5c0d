using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Storage.Notices;

/// <summary>What became of one notice.</summary>
/// <param name="Action">What was done.</param>
/// <param name="Id">Its public number; null when it was refused and nothing here has it.</param>
/// <param name="Version">Its version after the call; 0 when it was refused.</param>
/// <param name="Reason">Why it was refused, else null.</param>
public sealed record RecordOutcome(RecordAction Action, string? Id, int Version, LocalizedText? Reason = null);
