using ConsumerSafety.Domain.Signals;

namespace ConsumerSafety.Api.Signals;

/// <summary>What a search came to.</summary>
/// <param name="Complaints">How many complaints were looked at.</param>
/// <param name="Series">How many series were tested.</param>
/// <param name="Findings">What stands out, the least probable first; null while there is too little history.</param>
internal sealed record SignalSearchResult(long Complaints, long Series, IReadOnlyList<SignalFinding>? Findings);
