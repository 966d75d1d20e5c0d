using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Storage.Complaints;

namespace ConsumerSafety.Api.Complaints;

/// <summary>What the person sees of a complaint.</summary>
/// <param name="Complaint">The complaint.</param>
/// <param name="Steps">How it was moved, oldest first.</param>
/// <param name="Messages">What person and officer wrote, oldest first.</param>
public sealed record PersonView(
    Complaint Complaint, IReadOnlyList<ComplaintStep> Steps, IReadOnlyList<ComplaintMessage> Messages)
{
    /// <summary>The files that prove it, by their names.</summary>
    public IReadOnlyList<EvidenceFile> Evidence { get; init; } = [];

    /// <summary>Whether the person can make a move now.</summary>
    public bool Can(ComplaintMove move) =>
        ComplaintMoves.Find(Complaint.Kind, Complaint.State, move) is { By: ComplaintActor.Person };
}
