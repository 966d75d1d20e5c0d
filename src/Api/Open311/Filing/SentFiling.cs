using ConsumerSafety.Domain.Complaints;

namespace ConsumerSafety.Api.Open311.Filing;

/// <summary>What a request hands in.</summary>
/// <param name="Filing">The complaint.</param>
/// <param name="AccountId">The person's account with the sender, which is told back and not kept.</param>
/// <param name="HasDevice">Whether the device was named, which is not kept.</param>
internal sealed record SentFiling(ComplaintFiling Filing, string? AccountId, bool HasDevice);
