using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Log;

namespace ConsumerSafety.Api.Complaints;

/// <summary>Takes complaints in, whatever way they come. Safe to use from any thread.</summary>
public sealed class ComplaintIntake(
    ComplaintStore complaints, Competences competences, DeadlineClock deadlines, Vocabulary vocabulary,
    ReceiptMail mail, TimeProvider clock)
{
    // Whoever complains is nobody the audit log may name.
    private const string Actor = "person";

    /// <summary>Takes one in: once this returns that it was received, it is never lost.</summary>
    public async Task<IntakeOutcome> ReceiveAsync(
        ComplaintFiling filing, ComplaintChannel channel, CancellationToken cancellationToken)
    {
        var result = filing.Validate(vocabulary, clock);
        if (!result.IsAcceptable)
            return new IntakeOutcome.Invalid([.. result.Errors]);
        var passphrase = Passphrase.Create();
        var complaint = Create(filing, channel);
        var entry = new ComplaintEntry(Actor, AuditAction.Added, "Received")
        {
            Mails = filing.Person.Email is { } address ? [mail.Write(complaint, passphrase, address)] : [],
        };
        var kept = await complaints.AddAsync(complaint, filing.Person, passphrase, entry, cancellationToken);
        return new IntakeOutcome.Received(kept, passphrase);
    }

    private Complaint Create(ComplaintFiling filing, ComplaintChannel channel)
    {
        var kind = filing.Kind!.Value;
        var today = Today();
        return new()
        {
            Id = Guid.NewGuid().ToString("N"),
            Number = ComplaintNumber.Create(),
            Kind = kind,
            Channel = channel,
            Language = filing.Language,
            Subject = filing.Subject,
            Purchase = filing.Purchase,
            Incident = filing.Incident,
            Wanted = filing.Wanted,
            EvidenceIds = filing.EvidenceIds,
            IsAnonymous = filing.IsAnonymous,
            // Who reports a violation is never shown to the business (SAMR order 20 of 2019, article 33).
            MayShareWithBusiness = filing.MayShareWithBusiness && kind == ComplaintKind.Dispute,
            MayPublish = filing.MayPublish,
            AgencyId = competences.Find(kind, filing.Purchase, filing.Incident, filing.Subject.Category),
            Deadlines =
            [
                deadlines.Start(
                    kind == ComplaintKind.Dispute ? DeadlineId.Acceptance : DeadlineId.CaseDecision, today),
            ],
        };
    }

    // Working days are counted in China.
    private DateOnly Today() => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime);
}
