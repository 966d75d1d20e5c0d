using ConsumerSafety.Domain.Complaints;

namespace ConsumerSafety.Domain.Tests.Complaints;

public sealed class ComplaintMovesTests
{
    [Theory]
    [InlineData(ComplaintKind.Dispute, ComplaintState.Received, ComplaintMove.Accept, ComplaintState.Accepted)]
    [InlineData(ComplaintKind.Dispute, ComplaintState.Received, ComplaintMove.Refuse, ComplaintState.Refused)]
    [InlineData(ComplaintKind.Dispute, ComplaintState.Accepted, ComplaintMove.Settle, ComplaintState.Settled)]
    [InlineData(ComplaintKind.Dispute, ComplaintState.Accepted, ComplaintMove.EndMediation, ComplaintState.MediationEnded)]
    [InlineData(ComplaintKind.Report, ComplaintState.Received, ComplaintMove.OpenCase, ComplaintState.CaseOpened)]
    [InlineData(ComplaintKind.Report, ComplaintState.Received, ComplaintMove.DeclineCase, ComplaintState.CaseNotOpened)]
    [InlineData(ComplaintKind.Report, ComplaintState.CaseOpened, ComplaintMove.Conclude, ComplaintState.Concluded)]
    public void Each_kind_goes_its_way(
        ComplaintKind kind, ComplaintState from, ComplaintMove move, ComplaintState to) =>
        Assert.Equal(to, ComplaintMoves.Find(kind, from, move)!.To);

    [Theory]
    [InlineData(ComplaintKind.Report, ComplaintState.Received, ComplaintMove.Accept)]
    [InlineData(ComplaintKind.Dispute, ComplaintState.Received, ComplaintMove.OpenCase)]
    [InlineData(ComplaintKind.Dispute, ComplaintState.Received, ComplaintMove.Settle)]
    [InlineData(ComplaintKind.Dispute, ComplaintState.Settled, ComplaintMove.Withdraw)]
    [InlineData(ComplaintKind.Dispute, ComplaintState.Merged, ComplaintMove.Accept)]
    [InlineData(ComplaintKind.Report, ComplaintState.Withdrawn, ComplaintMove.Take)]
    public void What_the_table_does_not_have_cannot_be_done(
        ComplaintKind kind, ComplaintState from, ComplaintMove move) =>
        Assert.Null(ComplaintMoves.Find(kind, from, move));

    [Fact]
    public void Every_state_is_reached_and_every_open_one_can_be_left()
    {
        foreach (var kind in Enum.GetValues<ComplaintKind>())
        {
            var reached = new HashSet<ComplaintState> { ComplaintState.Received };
            while (reached.Count < reached.Union(Next(kind, reached)).Count())
                reached.UnionWith(Next(kind, reached));

            Assert.All(
                reached.Where(ComplaintMoves.IsOpen),
                state => Assert.Contains(ComplaintMoves.All, rule => rule.From == state && rule.To is not null
                    && (rule.Kind is null || rule.Kind == kind)));
            Assert.Contains(ComplaintState.Appealed, reached);
        }
    }

    private static IEnumerable<ComplaintState> Next(ComplaintKind kind, HashSet<ComplaintState> from) => ComplaintMoves.All
        .Where(rule => from.Contains(rule.From) && (rule.Kind is null || rule.Kind == kind))
        .Select(rule => rule.To)
        .OfType<ComplaintState>();
}
