using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Storage.Log;

namespace ConsumerSafety.Storage.Campaigns;

/// <summary>A next state of a report, to be committed.</summary>
/// <param name="Report">The report as it is to be.</param>
/// <param name="Action">What is done, for the audit log.</param>
/// <param name="Detail">Why, up to 2,000 characters; null where there is nothing to say.</param>
public sealed record ReportChange(CampaignReport Report, AuditAction Action, string? Detail = null);
