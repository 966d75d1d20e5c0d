using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Domain.Complaints;

/// <summary>A legal ground on which a dispute is not accepted, or no case is opened on a report.</summary>
/// <param name="Id">Its key, kept in <see cref="Complaint.LegalGround"/>.</param>
/// <param name="Move">What it is a ground for: <see cref="ComplaintMove.Refuse"/> or
/// <see cref="ComplaintMove.DeclineCase"/>.</param>
/// <param name="ValidFrom">The first day it holds.</param>
/// <param name="Text">What it says.</param>
/// <param name="Source">The law it stands in.</param>
public sealed record LegalGround(
    string Id, ComplaintMove Move, DateOnly ValidFrom, LocalizedText Text, LocalizedText Source)
{
    /// <summary>The last day it holds; null while it does.</summary>
    public DateOnly? ValidTo { get; init; }
}
