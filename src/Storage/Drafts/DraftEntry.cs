using ConsumerSafety.Storage.Log;

namespace ConsumerSafety.Storage.Drafts;

/// <summary>What the audit log is to say of a move.</summary>
/// <param name="Actor">Who makes it, 1 to 200 characters.</param>
/// <param name="Action">What is done.</param>
/// <param name="Detail">Why, up to 2,000 characters; null where nothing was said.</param>
public sealed record DraftEntry(string Actor, AuditAction Action, string? Detail = null);
