using System.Collections.Frozen;
using static ConsumerSafety.Domain.Complaints.ComplaintActor;
using static ConsumerSafety.Domain.Complaints.ComplaintMove;
using static ConsumerSafety.Domain.Complaints.ComplaintState;

namespace ConsumerSafety.Domain.Complaints;

/// <summary>
/// The one table of how a complaint gets from state to state (SAMR order 20 of 2019, chapters 2 and 3). What is not in
/// it cannot be done.
/// </summary>
public static class ComplaintMoves
{
    private static readonly ComplaintState[] s_open = [Received, Accepted, CaseOpened, Appealed];

    private static readonly ComplaintState[] s_decided = [Refused, Settled, MediationEnded, CaseNotOpened, Concluded];

    /// <summary>Every line.</summary>
    public static IReadOnlyList<ComplaintRule> All { get; } =
    [
        .. s_open.SelectMany(WhileOpen),

        new(ComplaintKind.Dispute, Received, Accept, Accepted, Officer),
        new(ComplaintKind.Dispute, Received, Refuse, Refused, Officer),
        new(ComplaintKind.Dispute, Accepted, Settle, Settled, Officer),
        new(ComplaintKind.Dispute, Accepted, EndMediation, MediationEnded, Officer),

        new(ComplaintKind.Report, Received, OpenCase, CaseOpened, Officer),
        new(ComplaintKind.Report, Received, DeclineCase, CaseNotOpened, Officer),
        new(ComplaintKind.Report, Received, ExtendDecision, null, Officer),
        new(ComplaintKind.Report, CaseOpened, Conclude, Concluded, Officer),

        new(null, Received, Merge, Merged, Officer),
        new(null, Accepted, Merge, Merged, Officer),
        new(null, CaseOpened, Merge, Merged, Officer),
        new(null, Received, Withdraw, Withdrawn, Person),
        new(null, Accepted, Withdraw, Withdrawn, Person),

        .. s_decided.SelectMany(OnceDecided),
        .. Enum.GetValues<ComplaintState>().SelectMany(AtAnyTime),
        new(null, Appealed, Uphold, null, Officer),
        new(null, Appealed, Reopen, Received, Officer),
    ];

    private static readonly FrozenDictionary<(ComplaintKind, ComplaintState, ComplaintMove), ComplaintRule> s_rules =
        All.SelectMany(rule => Enum.GetValues<ComplaintKind>()
                .Where(kind => rule.Kind is null || rule.Kind == kind)
                .Select(kind => ((kind, rule.From, rule.Move), rule)))
            .ToFrozenDictionary(line => line.Item1, line => line.rule);

    /// <summary>The line for a move; null when it cannot be made there.</summary>
    public static ComplaintRule? Find(ComplaintKind kind, ComplaintState state, ComplaintMove move) =>
        s_rules.GetValueOrDefault((kind, state, move));

    /// <summary>Whether something remains to be done.</summary>
    public static bool IsOpen(ComplaintState state) => s_open.Contains(state);

    private static IEnumerable<ComplaintRule> WhileOpen(ComplaintState state) =>
    [
        new(null, state, Take, null, Officer),
        new(null, state, Assign, null, Assigner),
        new(null, state, Forward, null, Assigner),
        new(null, state, Split, null, Officer),
        .. new[] { Link, WriteToPerson, Note, AskBusiness, EnterAnswer }
            .Select(move => new ComplaintRule(null, state, move, null, Officer)),
        new(null, state, WriteToOfficer, null, Person),
        new(null, state, AddEvidence, null, Person),
    ];

    // Nobody can mediate for somebody who is unknown; what a report tells is of public interest and goes on without the
    // person (PIPL, article 47; GDPR, article 17(3)).
    private static IEnumerable<ComplaintRule> AtAnyTime(ComplaintState state) =>
    [
        new(null, state, Hold, null, Officer),
        new(null, state, WithdrawConsent, null, Person),
        new(ComplaintKind.Report, state, Erase, null, Person),
        new(ComplaintKind.Dispute, state, Erase, state is Received or Accepted ? Withdrawn : null, Person),
    ];

    private static IEnumerable<ComplaintRule> OnceDecided(ComplaintState state) =>
    [
        new(null, state, Rate, null, Person),
        new(null, state, Appeal, Appealed, Person),
        new(null, state, Link, null, Officer),
        new(null, state, Note, null, Officer),
        new(null, state, WriteToPerson, null, Officer),
    ];
}
