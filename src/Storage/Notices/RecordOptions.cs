namespace ConsumerSafety.Storage.Notices;

/// <summary>How notices are recorded.</summary>
/// <param name="Actor">Who does it, for the audit log: an account or a program, 1 to 200 characters.</param>
/// <param name="IsDryRun">True to do everything and roll back: the outcomes are told and nothing is kept.</param>
public sealed record RecordOptions(string Actor, bool IsDryRun = false);
