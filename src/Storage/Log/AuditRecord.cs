using System.Globalization;

namespace ConsumerSafety.Storage.Log;

/// <summary>An entry of the audit log, to be read.</summary>
/// <param name="Sequence">Its number, without holes from 1.</param>
/// <param name="RecordedAt">When it was done.</param>
/// <param name="Actor">Who did it, as the log names actors.</param>
/// <param name="Action">What was done, a name of <see cref="AuditAction"/>.</param>
/// <param name="EntityType">What it was done to, a name of <see cref="Domain.Changes.EntityType"/>.</param>
/// <param name="EntityId">The key of that.</param>
/// <param name="Version">The version after it; 0 for what has none.</param>
/// <param name="Detail">Why, in the words of who did it; null where nothing was said.</param>
/// <param name="Hash">SHA-256 over the entry and the hash of the one before, 64 hexadecimal digits.</param>
public sealed record AuditRecord(
    long Sequence, DateTimeOffset RecordedAt, string Actor, string Action, string EntityType, string EntityId,
    int Version, string? Detail, string Hash)
{
    internal static AuditRecord Of(AuditEntry entry) => new(
        entry.Sequence,
        DateTimeOffset.Parse(entry.RecordedAt, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        entry.Actor, entry.Action, entry.EntityType, entry.EntityId, entry.Version, entry.Detail,
        Convert.ToHexStringLower(entry.Hash));
}
