using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Domain.Changes;

/// <summary>One line of a notice's history.</summary>
/// <param name="Version">The version, from 1.</param>
/// <param name="Status">The status it gave the notice.</param>
/// <param name="RecordedAt">When it was recorded, UTC.</param>
/// <param name="Reason">Why it was made; null for a first publication.</param>
public sealed record RevisionSummary(int Version, NoticeStatus Status, DateTimeOffset RecordedAt, string? Reason);
