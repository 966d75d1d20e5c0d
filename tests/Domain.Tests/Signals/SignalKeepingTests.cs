using ConsumerSafety.Domain.Signals;

namespace ConsumerSafety.Domain.Tests.Signals;

public sealed class SignalKeepingTests
{
    private static readonly DateTimeOffset s_now = new(2024, 9, 2, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(6.99, 0)]
    [InlineData(7, 1)]
    [InlineData(202.99, 28)]
    [InlineData(203, -1)]
    [InlineData(-0.01, -1)]
    public void Weeks_are_counted_back_from_the_run(double daysAgo, int week) =>
        Assert.Equal(week, SignalWeeks.Of(s_now - TimeSpan.FromDays(daysAgo), s_now));

    [Theory]
    [InlineData(20, 0)]
    [InlineData(49, 4)]
    [InlineData(1000, SignalWeeks.Baseline)]
    public void History_begins_with_the_first_complaint_of_all(int daysAgo, int weeks) =>
        Assert.Equal(weeks, SignalWeeks.BaselineSince(s_now - TimeSpan.FromDays(daysAgo), s_now));

    [Fact]
    public void One_that_waits_is_brought_up_to_date_only_when_other_complaints_gather()
    {
        var signal = SignalKeeping.New(Finding(s_now, 1, 2, 3), "id", s_now);

        Assert.Null(SignalKeeping.Next(signal, Finding(s_now.AddDays(1), 2, 3, 4), s_now.AddDays(1)));
        var grown = SignalKeeping.Next(signal, Finding(s_now.AddDays(1), 1, 2, 3, 4), s_now.AddDays(1));
        Assert.Equal((2, 4, s_now), (grown!.Version, grown.Evidence.Weeks[0], grown.FoundAt));
        Assert.False(grown.HasReturned());
    }

    [Fact]
    public void One_that_was_dismissed_does_not_come_back_for_what_was_seen()
    {
        var dismissed = Dismissed(Finding(s_now, 1, 2, 3));

        // A day later a fourth: more in the week, one since it was dismissed.
        Assert.Null(SignalKeeping.Next(dismissed, Finding(s_now.AddDays(1), 0, 2, 3, 4), s_now.AddDays(1)));
        // A week later as many as it was dismissed with.
        Assert.Null(SignalKeeping.Next(dismissed, Finding(s_now.AddDays(7), 1, 2, 3), s_now.AddDays(7)));
    }

    [Fact]
    public void It_comes_back_when_more_gather_after_it_was_dismissed()
    {
        var dismissed = Dismissed(Finding(s_now, 1, 2, 3));

        var next = SignalKeeping.Next(dismissed, Finding(s_now.AddDays(7), 1, 2, 3, 4), s_now.AddDays(7));

        Assert.True(next!.HasReturned());
        Assert.Equal((SignalState.Open, s_now.AddDays(7), "known"), (next.State, next.FoundAt, next.Judgement!.Reason));
    }

    [Fact]
    public void More_that_chance_explains_do_not_bring_it_back()
    {
        var dismissed = Dismissed(Finding(s_now, 1, 2, 3));
        var finding = Finding(s_now.AddDays(7), 1, 2, 3, 4);

        Assert.Null(SignalKeeping.Next(
            dismissed, finding with { Evidence = finding.Evidence with { Threshold = 1e-12 } }, s_now.AddDays(7)));
    }

    [Fact]
    public void After_half_a_year_as_many_bring_it_back()
    {
        var later = s_now + SignalKeeping.Holds + TimeSpan.FromDays(1);

        Assert.NotNull(SignalKeeping.Next(Dismissed(Finding(s_now, 1, 2, 3)), Finding(later, 1, 2, 3), later));
    }

    private static Signal Dismissed(SignalFinding finding) => SignalKeeping.New(finding, "id", s_now) with
    {
        State = SignalState.Dismissed,
        Judgement = new(s_now, "officer", finding.Evidence.Weeks[0]) { Reason = "known" },
    };

    private static SignalFinding Finding(DateTimeOffset until, params int[] daysAgo)
    {
        var weeks = new int[SignalWeeks.Count];
        weeks[0] = daysAgo.Length;
        var baseline = SurveillanceTest.Expect(weeks, weeks, SignalWeeks.Baseline);
        List<DateTimeOffset> received = [.. daysAgo.Order().Select(days => until.AddDays(-days))];
        return new(
            SignalSubject.Product, ["key"], "label", ["samr"],
            new()
            {
                Until = until, Weeks = weeks, Baseline = baseline, Probability = baseline.Probability(daysAgo.Length),
                Threshold = 0.001, ComplaintIds = [.. received.Select(instant => instant.ToString("O"))],
            },
            received);
    }
}
