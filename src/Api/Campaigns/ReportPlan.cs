using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Storage.Log;

namespace ConsumerSafety.Api.Campaigns;

/// <summary>What a move of a report does beside changing its state.</summary>
/// <param name="Move">The move.</param>
/// <param name="Action">How the audit log names it.</param>
internal sealed record ReportPlan(ReportMove Move, AuditAction Action)
{
    /// <summary>Why it is made; null where nothing was said.</summary>
    public string? Reason { get; init; }

    /// <summary>What else changes.</summary>
    public Func<CampaignReport, CampaignReport> Change { get; init; } = report => report;

    /// <summary>What was found wrong beforehand; told only to those who may make the move.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];
}
