using ConsumerSafety.Domain.Campaigns;

namespace ConsumerSafety.Api.Campaigns;

/// <summary>What a program wants to do with a report.</summary>
/// <param name="Move">The move.</param>
/// <param name="Reason">Why; for <c>Return</c> and <c>Withdraw</c>.</param>
internal sealed record WantedMove(ReportMove Move, string? Reason = null);
