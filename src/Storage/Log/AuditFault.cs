namespace ConsumerSafety.Storage.Log;

/// <summary>The first place where the audit log and what it vouches for do not agree.</summary>
/// <param name="Sequence">The number of the audit entry, or of the one that should be there.</param>
/// <param name="Subject">What it is about: <c>Notice SC-2024-000123 version 2</c>.</param>
/// <param name="Problem">What is wrong, in one English sentence.</param>
public sealed record AuditFault(long Sequence, string Subject, string Problem);
