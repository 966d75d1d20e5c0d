using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Api.Publishing.Endpoints;

/// <summary>Versions of a notice, oldest first.</summary>
/// <param name="Versions">The versions.</param>
/// <param name="Next">What to give as <c>after</c> to go on; null at the end.</param>
internal sealed record VersionPage(IReadOnlyList<VersionLine> Versions, int? Next);

/// <summary>One version of a notice.</summary>
/// <param name="Version">Its number, from 1.</param>
/// <param name="Status">The status it gave the notice.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="Reason">Why it was made; null for a first publication.</param>
internal sealed record VersionLine(int Version, NoticeStatus Status, DateTimeOffset RecordedAt, string? Reason);
