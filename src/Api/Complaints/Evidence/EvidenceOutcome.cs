using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Complaints.Evidence;

/// <summary>What became of a file that was handed in as evidence.</summary>
public abstract record EvidenceOutcome
{
    private EvidenceOutcome()
    {
    }

    /// <summary>It can be handed in with a complaint.</summary>
    public sealed record Taken(EvidenceFile File) : EvidenceOutcome;

    /// <summary>It is not accepted, and nothing of it is kept.</summary>
    public sealed record Refused(LocalizedText Reason) : EvidenceOutcome;

    /// <summary>It is kept and can be tried again, but not taken yet.</summary>
    public sealed record Held(LocalizedText Reason) : EvidenceOutcome;

    /// <summary>There is none of this key any more.</summary>
    public sealed record Gone : EvidenceOutcome;

    /// <summary>Too many came from the same network lately, or there is no room; nothing of it is kept.</summary>
    public sealed record TooMany : EvidenceOutcome;
}
