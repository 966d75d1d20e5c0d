using ConsumerSafety.Storage.Log;

namespace ConsumerSafety.Api.Auditing;

/// <summary>An entry of the audit log as programs get it.</summary>
/// <param name="Sequence">Its number, without holes from 1.</param>
/// <param name="RecordedAt">When it was done, UTC.</param>
/// <param name="Actor">Who did it, as the log names actors.</param>
/// <param name="ActorName">The name of the account that acted.</param>
/// <param name="Action">What was done.</param>
/// <param name="EntityType">What it was done to.</param>
/// <param name="EntityId">The key of that.</param>
/// <param name="Version">The version after it; 0 for what has none.</param>
/// <param name="Detail">Why.</param>
/// <param name="Hash">SHA-256 over the entry and the hash of the one before, in hexadecimal digits.</param>
public sealed record AuditItem(
    long Sequence, DateTimeOffset RecordedAt, string Actor, string? ActorName, string Action, string EntityType,
    string EntityId, int Version, string? Detail, string Hash)
{
    internal static AuditItem Of(AuditLine line) => new(
        line.Entry.Sequence, line.Entry.RecordedAt, line.Entry.Actor, line.ActorName, line.Entry.Action,
        line.Entry.EntityType, line.Entry.EntityId, line.Entry.Version, line.Entry.Detail, line.Entry.Hash);
}

/// <summary>A page of the audit log.</summary>
/// <param name="Entries">The entries, the newest first.</param>
/// <param name="Next">The value of <c>before</c> for the next page; missing at the end.</param>
public sealed record AuditItems(IReadOnlyList<AuditItem> Entries, long? Next);

/// <summary>A verification of the audit log.</summary>
/// <param name="StartedAt">When it was asked for.</param>
/// <param name="FinishedAt">When it was over.</param>
/// <param name="IsRunning">Whether it goes on.</param>
/// <param name="Entries">How many entries were found sound.</param>
/// <param name="Total">How many there were when it began.</param>
/// <param name="Fault">The first fault.</param>
public sealed record AuditCheckItem(
    DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, bool IsRunning, long Entries, long Total, AuditFault? Fault)
{
    internal static AuditCheckItem Of(AuditCheck check, DateTimeOffset now) => new(
        check.StartedAt, check.FinishedAt, check.IsRunning(now), check.Entries, check.Total, check.Fault);
}
