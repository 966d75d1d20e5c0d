using ConsumerSafety.Domain.Accounts;

namespace ConsumerSafety.Domain.Campaigns;

/// <summary>A line of the table of moves of reports.</summary>
/// <param name="From">The state in which the move can be made.</param>
/// <param name="Move">The move.</param>
/// <param name="To">The state it leads to.</param>
/// <param name="Permission">
/// What the caller must be allowed: to write, in the agency of the report; to review, there or in an agency that
/// organises the campaign.
/// </param>
/// <param name="Condition">What else has to be so.</param>
public sealed record ReportRule(
    ReportState From, ReportMove Move, ReportState To, Permission Permission, ReportCondition Condition);
