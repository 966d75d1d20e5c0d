using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Mail;

namespace ConsumerSafety.Storage.Complaints;

/// <summary>The next version of a complaint, and what goes with it.</summary>
/// <param name="Next">The next version.</param>
/// <param name="Entry">What is written with it.</param>
public sealed record CaseChange(Complaint Next, ComplaintEntry Entry)
{
    /// <summary>
    /// Writes the mails that need to know who the person is, who is shown to nobody that way; null to refuse the
    /// change. The person is null when the key was destroyed.
    /// </summary>
    public Func<PersonalPart?, IReadOnlyList<OutgoingMail>?>? Write { get; init; }

    /// <summary>A part of it that becomes a complaint of the same person's; null for none.</summary>
    public CasePart? Part { get; init; }
}

/// <summary>A part of a complaint that becomes one of its own.</summary>
/// <param name="Complaint">The new complaint.</param>
/// <param name="Passphrase">What the person proves with to be the one.</param>
/// <param name="Entry">What is written with it.</param>
public sealed record CasePart(Complaint Complaint, string Passphrase, ComplaintEntry Entry);
