using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Complaints.Figures;

namespace ConsumerSafety.Domain.Tests.Complaints.Figures;

public sealed class FigureCounterTests
{
    // A quarter past midnight on 1 November in China.
    private static readonly DateTimeOffset s_now = new(2026, 10, 31, 16, 15, 0, TimeSpan.Zero);

    private static readonly Complaint s_complaint = new()
    {
        Id = "0", Number = "0000-0000-0000-0", AgencyId = "samr", Kind = ComplaintKind.Report,
        Subject = new() { Category = "Dolls" },
        Purchase = new() { RegionCode = "110000" },
        Incident = new() { RegionCode = "330106", HazardTypes = ["Choking", "Fire"] },
        ReceivedAt = new(2026, 9, 30, 15, 59, 0, TimeSpan.Zero),
    };

    [Fact]
    public void It_is_counted_once_under_its_first_hazard_where_it_happened()
    {
        var (cell, tally) = Assert.Single(Count(s_complaint));
        Assert.Equal(
            new(new(2026, 9, 1), ComplaintKind.Report, "Dolls", "Choking", "330000", ComplaintOutcome.Pending), cell);
        Assert.Equal(new(1, 0, 0), tally);
    }

    [Fact]
    public void Where_it_was_bought_stands_in_for_where_it_happened() => Assert.Equal(
        "110000", Assert.Single(Count(s_complaint with { Incident = new() })).Key.RegionCode);

    [Fact]
    public void Months_begin_at_midnight_in_China()
    {
        var october = s_complaint with { ReceivedAt = s_complaint.ReceivedAt.AddMinutes(1) };
        Assert.Equal(new(2026, 10, 1), Assert.Single(Count(october)).Key.Month);
        Assert.Empty(Count(s_complaint with { ReceivedAt = s_now }));
    }

    [Theory]
    [InlineData(ComplaintState.Refused, ComplaintOutcome.Refused, 1)]
    [InlineData(ComplaintState.Settled, ComplaintOutcome.Settled, 1)]
    [InlineData(ComplaintState.MediationEnded, ComplaintOutcome.MediationEnded, 1)]
    [InlineData(ComplaintState.CaseNotOpened, ComplaintOutcome.CaseNotOpened, 1)]
    [InlineData(ComplaintState.Concluded, ComplaintOutcome.Concluded, 1)]
    [InlineData(ComplaintState.Withdrawn, ComplaintOutcome.Withdrawn, 0)]
    public void Outcomes_are_told_with_the_days_an_authority_took(
        ComplaintState state, ComplaintOutcome outcome, int decided)
    {
        // Received a minute before midnight, decided a minute after: a day later.
        var ended = s_complaint with { State = state, DecidedAt = s_complaint.ReceivedAt.AddMinutes(2) };
        var (cell, tally) = Assert.Single(Count(ended));
        Assert.Equal((outcome, new FigureTally(1, decided, decided)), (cell.Outcome, tally));
    }

    [Fact]
    public void What_was_decided_this_month_is_told_when_it_is_over() => Assert.Equal(
        ComplaintOutcome.Pending,
        Assert.Single(Count(s_complaint with { State = ComplaintState.Concluded, DecidedAt = s_now })).Key.Outcome);

    [Fact]
    public void An_appeal_leaves_the_outcome_as_it_was() => Assert.Equal(
        ComplaintOutcome.Concluded,
        Assert.Single(Count(s_complaint with
        {
            State = ComplaintState.Appealed, StateBeforeAppeal = ComplaintState.Concluded,
            DecidedAt = s_complaint.ReceivedAt.AddDays(3),
        })).Key.Outcome);

    [Fact]
    public void What_goes_on_in_another_is_not_counted_twice() => Assert.Empty(Count(
        s_complaint with { State = ComplaintState.Merged, DecidedAt = s_complaint.ReceivedAt.AddDays(3) }));

    [Fact]
    public void Codes_nobody_knows_are_not_told()
    {
        var cell = Assert.Single(Count(s_complaint with
        {
            Subject = new() { Category = "<b>" }, Incident = new() { HazardTypes = ["x"], RegionCode = "zz" },
        })).Key;
        Assert.Equal((null, null, null), (cell.Category, cell.HazardType, cell.RegionCode));
    }

    private static IReadOnlyDictionary<FigureCell, FigureTally> Count(Complaint complaint)
    {
        var counter = new FigureCounter(FigureWorld.Vocabulary, s_now);
        counter.Add(complaint);
        return counter.Cells;
    }
}
