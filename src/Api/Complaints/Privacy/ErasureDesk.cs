using ConsumerSafety.Api.Complaints.Cases;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Storage.Complaints;
using ConsumerSafety.Storage.Resilience;

namespace ConsumerSafety.Api.Complaints.Privacy;

/// <summary>
/// Destroys what is personal in a complaint when the person wants that (PIPL, article 47; GDPR, article 17). Throws
/// <see cref="DatabaseUnavailableException"/> when the database does not answer soon.
/// </summary>
public sealed class ErasureDesk(
    ComplaintStore complaints, ComplaintErasure erasure, Patience patience, TimeProvider clock)
{
    private const string Actor = "person";

    /// <summary>Whether a complaint is worked on without the person.</summary>
    public static bool GoesOn(Complaint complaint) =>
        complaint is { Kind: ComplaintKind.Report, State: ComplaintState.Received or ComplaintState.CaseOpened };

    /// <summary>The day to whose end an officer keeps it for a reason; null when nobody does.</summary>
    public DateOnly? HeldUntil(Complaint complaint) =>
        complaint.HeldUntil is { } day && day >= ChinaTime.DayOf(clock.GetUtcNow()) ? day : null;

    /// <summary>
    /// Destroys it. A dispute that is worked on ends as withdrawn, an appeal as if it had not been made; a report that
    /// is worked on goes on as an anonymous one, with what officers noted that does not tell who the person is.
    /// </summary>
    public Task<PersonMoveOutcome> EraseAsync(string id, CancellationToken cancellationToken) =>
        patience.WaitAsync(token => EraseNowAsync(id, token), cancellationToken);

    private async Task<PersonMoveOutcome> EraseNowAsync(string id, CancellationToken token)
    {
        // An officer may move it at the same moment; it is then tried on the next version.
        while (await complaints.FindAsync(id, token) is { ErasedAt: null } present)
        {
            if (HeldUntil(present) is { } day)
                return new PersonMoveOutcome.Held(day);
            var saving = await erasure.EraseAsync(
                Next(present), Actor, nameof(ComplaintMove.Erase), GoesOn(present) ? IdentityGuard.Tells : null, token);
            if (saving.IsSaved)
                return new PersonMoveOutcome.Done(saving.Complaint!);
        }
        return new PersonMoveOutcome.NotNow();
    }

    private Complaint Next(Complaint present)
    {
        var rule = ComplaintMoves.Find(present.Kind, present.State, ComplaintMove.Erase)!;
        var goesOn = GoesOn(present);
        return present with
        {
            Version = present.Version + 1,
            State = rule.To ?? present.StateBeforeAppeal ?? present.State,
            StateBeforeAppeal = null,
            IsAnonymous = present.IsAnonymous || goesOn,
            MayShareWithBusiness = false,
            MayPublish = false,
            EvidenceIds = [],
            Deadlines = goesOn ? present.Deadlines : [],
            DecidedAt = goesOn ? null : present.DecidedAt ?? clock.GetUtcNow(),
        };
    }
}
