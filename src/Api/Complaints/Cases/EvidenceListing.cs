using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Complaints.Cases;

/// <summary>What became of asking for the evidence of a complaint.</summary>
public abstract record EvidenceListing
{
    private EvidenceListing()
    {
    }

    /// <summary>Here it is; the audit log has the purpose.</summary>
    public sealed record Shown(IReadOnlyList<EvidenceFile> Files, string Purpose) : EvidenceListing;

    /// <summary>There is no such complaint for the caller.</summary>
    public sealed record NotFound : EvidenceListing;

    /// <summary>The caller does not work complaints, only hands them out.</summary>
    public sealed record Forbidden : EvidenceListing;

    /// <summary>The key was destroyed: nobody can read it any more.</summary>
    public sealed record Erased : EvidenceListing;

    /// <summary>No purpose was said.</summary>
    public sealed record Invalid(LocalizedText Expected) : EvidenceListing;
}
