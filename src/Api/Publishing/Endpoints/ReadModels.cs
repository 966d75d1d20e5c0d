using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Publishing.Endpoints;

/// <summary>A page of drafts, last changed first.</summary>
/// <param name="Drafts">The drafts.</param>
/// <param name="Next">What to give as <c>after</c> to go on; null at the end.</param>
internal sealed record DraftPage(IReadOnlyList<DraftView> Drafts, string? Next);

/// <summary>Everything that was done with a draft, oldest first.</summary>
/// <param name="Entries">One line for each move.</param>
internal sealed record HistoryPage(IReadOnlyList<HistoryEntry> Entries);

/// <summary>One thing that was done.</summary>
/// <param name="RecordedAt">When.</param>
/// <param name="Actor">Who: an account, with the key it came with, or the service.</param>
/// <param name="Action">What.</param>
/// <param name="Detail">Why; null where nothing was said.</param>
internal sealed record HistoryEntry(DateTimeOffset RecordedAt, string Actor, string Action, string? Detail);

/// <summary>What a draft lacks.</summary>
/// <param name="Faults">In the order of the fields; errors keep it from being handed in, warnings do not.</param>
/// <param name="Similar">Published notices that may be about the same, at most five.</param>
internal sealed record CheckResult(IReadOnlyList<CheckFault> Faults, IReadOnlyList<SimilarNotice> Similar);

/// <summary>One fault.</summary>
/// <param name="Field">The field.</param>
/// <param name="Severity">Error or Warning.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Value">What was found; null when it was missing.</param>
internal sealed record CheckFault(string Field, FaultSeverity Severity, string Expected, string? Value);

/// <summary>What a draft says otherwise than what is published.</summary>
/// <param name="PublishedVersion">The version it is compared with.</param>
/// <param name="Differences">In the order of the fields.</param>
internal sealed record DifferenceList(int PublishedVersion, IReadOnlyList<Difference> Differences);
