using ConsumerSafety.Domain.Deadlines;

namespace ConsumerSafety.Domain.Complaints;

/// <summary>
/// What deadlines a complaint has after a move. Those that go on are worked out anew each time, so that a year whose
/// working days have become known, or a rule that was corrected, takes effect with the next move.
/// </summary>
public sealed class CaseClock(DeadlineClock clock)
{
    /// <summary>The working days.</summary>
    public WorkingCalendar Calendar => clock.Calendar;

    /// <summary>The deadlines after a move that is made on a day, in China.</summary>
    public IReadOnlyList<Deadline> After(Complaint present, ComplaintRule rule, DateOnly today) => rule.Move switch
    {
        ComplaintMove.Accept => [clock.Start(DeadlineId.Mediation, today)],
        ComplaintMove.EndMediation => [clock.Start(DeadlineId.MediationNotice, today)],
        ComplaintMove.Reopen => [First(present.Kind, today)],
        ComplaintMove.ExtendDecision => [.. present.Deadlines.Select(Extend)],
        // The notice is given.
        ComplaintMove.WriteToPerson when present.State == ComplaintState.MediationEnded => [],
        _ when rule.To is null or ComplaintState.Appealed => [.. present.Deadlines.Select(Again)],
        // Decided, or gone on elsewhere: nothing is left to be done by a day. A case has no deadline here.
        _ => [],
    };

    /// <summary>The deadline that a complaint comes in with.</summary>
    public Deadline First(ComplaintKind kind, DateOnly today) => clock.Start(
        kind == ComplaintKind.Dispute ? DeadlineId.Acceptance : DeadlineId.CaseDecision, today);

    /// <summary>Whether the decision on a report was put off before.</summary>
    public static bool IsExtended(Complaint complaint) =>
        complaint.Deadlines.Any(deadline => deadline.Id == DeadlineId.CaseDecisionExtension);

    private Deadline Again(Deadline deadline) => deadline.Id == DeadlineId.CaseDecisionExtension
        ? Extend(deadline)
        : clock.Start(deadline.Id, deadline.StartsOn);

    private Deadline Extend(Deadline deadline) =>
        clock.StartExtended(deadline.StartsOn) with { Id = DeadlineId.CaseDecisionExtension };
}
