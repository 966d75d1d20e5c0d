using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Campaigns;

/// <summary>What became of something somebody wanted to do with a report.</summary>
public abstract record ReportOutcome;

/// <summary>It is done and committed.</summary>
/// <param name="Report">As it is now.</param>
public sealed record ReportDone(CampaignReport Report) : ReportOutcome;

/// <summary>There is no such report or campaign, or none that the caller may know of.</summary>
public sealed record ReportNotFound : ReportOutcome;

/// <summary>The caller may not do that.</summary>
/// <param name="Reason">Why.</param>
public sealed record ReportForbidden(LocalizedText Reason) : ReportOutcome;

/// <summary>Fields are not as they have to be.</summary>
/// <param name="Faults">At least one, each with its field.</param>
public sealed record ReportInvalid(IReadOnlyList<Fault> Faults) : ReportOutcome;

/// <summary>That cannot be done with a report in its state.</summary>
/// <param name="Reason">Why.</param>
public sealed record ReportRefused(LocalizedText Reason) : ReportOutcome;

/// <summary>Somebody changed the report meanwhile.</summary>
/// <param name="Current">As it is now.</param>
public sealed record ReportConflict(CampaignReport Current) : ReportOutcome;
