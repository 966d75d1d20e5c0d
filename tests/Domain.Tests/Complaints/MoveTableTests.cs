using ConsumerSafety.Domain.Complaints;

namespace ConsumerSafety.Domain.Tests.Complaints;

/// <summary>The table of moves against another one, written by hand from the law and the issue it serves.</summary>
public sealed class MoveTableTests
{
    private const string WhileOpen =
        "Take:Officer Assign:Assigner Forward:Assigner Split:Officer Link:Officer WriteToPerson:Officer Note:Officer "
        + "AskBusiness:Officer EnterAnswer:Officer WriteToOfficer:Person AddEvidence:Person Hold:Officer "
        + "WithdrawConsent:Person ";

    private const string AtAnyTime = "Hold:Officer WithdrawConsent:Person Erase:Person";

    private const string OnceDecided = AtAnyTime
        + " Rate:Person Appeal:Person>Appealed Link:Officer Note:Officer WriteToPerson:Officer";

    private static readonly Dictionary<(ComplaintKind, ComplaintState), string> s_table = new()
    {
        [(ComplaintKind.Dispute, ComplaintState.Received)] = WhileOpen
            + "Accept:Officer>Accepted Refuse:Officer>Refused Merge:Officer>Merged Withdraw:Person>Withdrawn "
            + "Erase:Person>Withdrawn",
        [(ComplaintKind.Dispute, ComplaintState.Accepted)] = WhileOpen
            + "Settle:Officer>Settled EndMediation:Officer>MediationEnded Merge:Officer>Merged "
            + "Withdraw:Person>Withdrawn Erase:Person>Withdrawn",
        [(ComplaintKind.Report, ComplaintState.Received)] = WhileOpen
            + "OpenCase:Officer>CaseOpened DeclineCase:Officer>CaseNotOpened ExtendDecision:Officer "
            + "Merge:Officer>Merged Withdraw:Person>Withdrawn Erase:Person",
        [(ComplaintKind.Report, ComplaintState.CaseOpened)] = WhileOpen
            + "Conclude:Officer>Concluded Merge:Officer>Merged Erase:Person",
        [(ComplaintKind.Dispute, ComplaintState.Appealed)] = WhileOpen
            + "Uphold:Officer Reopen:Officer>Received Erase:Person",
        [(ComplaintKind.Report, ComplaintState.Appealed)] = WhileOpen
            + "Uphold:Officer Reopen:Officer>Received Erase:Person",
        [(ComplaintKind.Dispute, ComplaintState.Refused)] = OnceDecided,
        [(ComplaintKind.Dispute, ComplaintState.Settled)] = OnceDecided,
        [(ComplaintKind.Dispute, ComplaintState.MediationEnded)] = OnceDecided,
        [(ComplaintKind.Report, ComplaintState.CaseNotOpened)] = OnceDecided,
        [(ComplaintKind.Report, ComplaintState.Concluded)] = OnceDecided,
    };

    public static TheoryData<ComplaintKind, ComplaintState> Reached =>
        [.. s_table.Keys.Select(key => (key.Item1, key.Item2))];

    [Theory]
    [MemberData(nameof(Reached))]
    public void Every_move_is_there_and_no_other(ComplaintKind kind, ComplaintState state)
    {
        var found = Enum.GetValues<ComplaintMove>()
            .Select(move => ComplaintMoves.Find(kind, state, move))
            .OfType<ComplaintRule>()
            .Select(rule => $"{rule.Move}:{rule.By}" + (rule.To is { } to ? $">{to}" : ""));

        Assert.Equal(s_table[(kind, state)].Split(' ').Order(), found.Order());
    }

    [Theory]
    [InlineData(ComplaintState.Withdrawn)]
    [InlineData(ComplaintState.Merged)]
    public void What_was_taken_back_or_goes_on_elsewhere_is_only_kept_or_erased(ComplaintState state)
    {
        var moves = ComplaintMoves.All.Where(rule => rule.From == state).Select(rule => $"{rule.Move}:{rule.By}");

        Assert.Equal(AtAnyTime.Split(' ').Order(), moves.Distinct().Order());
    }
}
