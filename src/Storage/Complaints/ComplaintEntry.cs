using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Mail;
using ConsumerSafety.Storage.Log;

namespace ConsumerSafety.Storage.Complaints;

/// <summary>What goes with a change of a complaint, in the same transaction.</summary>
/// <param name="Actor">Who makes it, as the audit log names it.</param>
/// <param name="Action">What is done.</param>
/// <param name="Detail">The move, and nothing personal.</param>
public sealed record ComplaintEntry(string Actor, AuditAction Action, string Detail)
{
    /// <summary>What is written with it; number, instant and actor are set.</summary>
    public IReadOnlyList<ComplaintMessage> Messages { get; init; } = [];

    /// <summary>Mails that are sent if and only if it is committed.</summary>
    public IReadOnlyList<OutgoingMail> Mails { get; init; } = [];

    /// <summary>Uploaded files that become the complaint's own, by their keys; each once.</summary>
    public IReadOnlyList<string> EvidenceIds { get; init; } = [];
}
