using ConsumerSafety.Domain.Complaints;

namespace ConsumerSafety.Storage.Complaints;

/// <summary>What became of saving a complaint.</summary>
/// <param name="Complaint">The version that is present now; null when there is none.</param>
/// <param name="IsSaved">False when another version came first.</param>
public sealed record ComplaintSaving(Complaint? Complaint, bool IsSaved)
{
    /// <summary>Files that cannot be its own: unknown, not complete, or another's; nothing was saved then.</summary>
    public IReadOnlyList<string> UnfitEvidenceIds { get; init; } = [];
}
