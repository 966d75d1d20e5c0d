using ConsumerSafety.Storage.Log;

namespace ConsumerSafety.Api.Auditing;

/// <summary>An entry of the audit log with what people want to know beside it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="ActorName">The name of the account that acted; null for what acts without one.</param>
/// <param name="Path">Where what it is about can be seen, without language; null where that is nowhere.</param>
public sealed record AuditLine(AuditRecord Entry, string? ActorName, string? Path);
