using ConsumerSafety.Domain.Campaigns;

namespace ConsumerSafety.Api.Campaigns;

/// <summary>A report as somebody may see it.</summary>
/// <param name="Report">The report.</param>
/// <param name="Campaign">Its campaign.</param>
/// <param name="Moves">What they may do with it now.</param>
public sealed record SeenReport(CampaignReport Report, Campaign Campaign, IReadOnlyList<ReportMove> Moves);
