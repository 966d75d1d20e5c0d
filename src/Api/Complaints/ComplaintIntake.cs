using ConsumerSafety.Api.Complaints.Evidence;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Log;
using ConsumerSafety.Storage.Resilience;

namespace ConsumerSafety.Api.Complaints;

/// <summary>Takes complaints in, whatever way they come. Safe to use from any thread.</summary>
public sealed class ComplaintIntake(
    ComplaintStore complaints, Competences competences, DeadlineClock deadlines, Vocabulary vocabulary,
    ReceiptMail mail, ComplaintPace pace, Patience patience, EvidenceDesk evidence, TimeProvider clock)
{
    // Whoever complains is nobody the audit log may name.
    private const string Actor = "person";

    /// <summary>Takes one in: once this returns that it was received, it is never lost.</summary>
    public Task<IntakeOutcome> ReceiveAsync(
        ComplaintFiling filing, ComplaintChannel channel, CancellationToken cancellationToken) =>
        ReceiveAsync(filing, new IntakeWay(channel), cancellationToken);

    /// <summary>
    /// Takes one in: once this returns that it was received, it is never lost. Throws
    /// <see cref="DatabaseUnavailableException"/> when the database does not take it soon; then nothing was kept.
    /// </summary>
    public async Task<IntakeOutcome> ReceiveAsync(
        ComplaintFiling filing, IntakeWay way, CancellationToken cancellationToken)
    {
        var result = filing.Validate(vocabulary, clock);
        if (!result.IsAcceptable)
            return new IntakeOutcome.Invalid([.. result.Errors]);
        // A form that was sent before is found out below; its files are that complaint's.
        if (await evidence.CheckAsync(filing.EvidenceIds, cancellationToken) is { Count: > 0 } faults
            && way.Form is null)
            return new IntakeOutcome.Invalid(faults);
        var passphrase = Passphrase.Create();
        var complaint = Create(filing, way.Channel);
        var entry = new ComplaintEntry(Actor, AuditAction.Added, "Received")
        {
            EvidenceIds = filing.EvidenceIds,
            Mails = filing.Person.Email is { } address ? [mail.Write(complaint, passphrase, address)] : [],
        };
        var reception = new ComplaintReception
        {
            Limits = way.Network is { } network ? [pace.OfFilings(network)] : [],
            Form = way.Form?.Invoke(complaint, passphrase),
            Sender = way.Sender,
        };
        way.Foretell?.Invoke(complaint, passphrase);
        return await patience.WaitAsync(
            token => complaints.AddAsync(complaint, filing.Person, passphrase, entry, reception, token),
            cancellationToken) switch
        {
            ComplaintAdding.Added added => new IntakeOutcome.Received(added.Complaint, passphrase),
            ComplaintAdding.Unfit unfit => new IntakeOutcome.Invalid(
                EvidenceDesk.FaultsOf(filing.EvidenceIds, unfit.EvidenceIds)),
            ComplaintAdding.TooMany => new IntakeOutcome.TooMany(),
            _ => new IntakeOutcome.SentBefore(),
        };
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
    private DateOnly Today() => ChinaTime.DayOf(clock.GetUtcNow());
}
