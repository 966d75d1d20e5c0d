using ConsumerSafety.Domain.Signals;

namespace ConsumerSafety.Domain.Tests.Signals;

public sealed class SurveillanceTests
{
    private const double Rate = 0.05;

    [Theory]
    // Size 1 is the geometric distribution: p = 1/2, so the probability of k or more is 2^-k.
    [InlineData(1, 1, 2, 0.5)]
    [InlineData(10, 1, 2, 0.0009765625)]
    [InlineData(400, 1, 2, 3.872591914849318e-121)]
    // Size 1/2, p = 4/5: P(0) + P(1) + P(2) = √0.8 (1 + 0.1 + 0.015).
    [InlineData(3, 0.125, 0.15625, 0.002713682035093812)]
    // A variance hardly above the mean is Poisson's: 1 - 2.5/e.
    [InlineData(3, 1, 1.0000001, 0.08030140)]
    [InlineData(0, 7, 9, 1)]
    public void The_tail_of_the_distribution_is_as_worked_out_by_hand(
        int count, double mean, double variance, double expected) =>
        Assert.Equal(1, NegativeBinomial.AtLeast(count, mean, variance) / expected, 1e-6);

    [Fact]
    public void Many_complaints_a_week_neither_underflow_nor_lose_the_tail()
    {
        var usual = NegativeBinomial.AtLeast(1_000, 1_000, 1_000 * 27 / 26.0);
        var many = NegativeBinomial.AtLeast(1_200, 1_000, 1_000 * 27 / 26.0);

        Assert.InRange(usual, 0.49, 0.52);
        Assert.InRange(many, 1e-12, 1e-8);
    }

    [Fact]
    public void After_half_a_year_without_any_three_in_a_week_are_improbable()
    {
        var baseline = SurveillanceTest.Expect(Weeks(3, _ => 0), Weeks(100, _ => 100), SignalWeeks.Baseline);

        Assert.Equal(0.5 / 26, baseline.Expected, 1e-12);
        Assert.Equal(1.6102183615473997e-05, baseline.Probability(3), 1e-15);
        Assert.Equal(1, baseline.Probability(2));
    }

    [Fact]
    public void What_came_every_other_week_is_expected_again()
    {
        var baseline = SurveillanceTest.Expect(Weeks(5, week => week % 2), Weeks(100, _ => 100), SignalWeeks.Baseline);

        Assert.Equal(13.5 / 26, baseline.Expected, 1e-12);
        Assert.Equal(0.0003445783929881818, baseline.Probability(5), 1e-12);
    }

    [Fact]
    public void The_weeks_just_before_are_no_history_so_that_slow_growth_does_not_hide_itself()
    {
        var growing = Weeks(5, week => week <= SignalWeeks.Guard ? 4 : 0);

        var baseline = SurveillanceTest.Expect(growing, Weeks(100, _ => 100), SignalWeeks.Baseline);

        Assert.Equal(0.5 / 26, baseline.Expected, 1e-12);
    }

    [Fact]
    public void A_restless_history_lets_expect_more_restlessness()
    {
        var calm = SurveillanceTest.Expect(Weeks(12, _ => 3), Weeks(100, _ => 100), SignalWeeks.Baseline);
        var restless = SurveillanceTest.Expect(
            Weeks(12, week => week % 6 == 0 ? 18 : 0), Weeks(100, _ => 100), SignalWeeks.Baseline);

        Assert.True(calm.Probability(12) < 0.001);
        Assert.True(restless.Probability(12) > 0.02);
    }

    [Fact]
    public void While_everything_rises_more_is_expected_of_each()
    {
        var alone = SurveillanceTest.Expect(Weeks(9, _ => 2), Weeks(100, _ => 100), SignalWeeks.Baseline);
        var together = SurveillanceTest.Expect(Weeks(9, _ => 2), Weeks(400, _ => 100), SignalWeeks.Baseline);
        var fewer = SurveillanceTest.Expect(Weeks(9, _ => 2), Weeks(30, _ => 100), SignalWeeks.Baseline);

        Assert.True(together.Expected > 3.5 * alone.Expected);
        Assert.True(together.Probability(9) > 0.2);
        Assert.Equal(alone.Expected, fewer.Expected);
    }

    [Fact]
    public void The_example_of_Benjamini_and_Hochberg_gives_their_four_rejections()
    {
        double[] probabilities =
        [
            0.0459, 0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.0000,
        ];

        var threshold = FalseDiscovery.Threshold(probabilities, Rate);
        Assert.Equal(4 * Rate / 15, threshold);
        Assert.Equal(4, probabilities.Count(probability => probability <= threshold));
        Assert.Equal(0, FalseDiscovery.Threshold([0.2, 1], Rate));
        Assert.Equal(0, FalseDiscovery.Threshold([], Rate));
    }

    [Fact]
    public void Where_nothing_happens_hardly_a_night_has_a_false_alarm()
    {
        var random = new Random(20241);
        var nights = Enumerable.Range(0, 100).Count(_ => Stand(Series(random, 500)).Any());

        Assert.InRange(nights, 0, 5);
    }

    [Fact]
    public void An_outbreak_is_found_among_thousands_and_little_else()
    {
        var random = new Random(20242);
        var found = 0;
        for (var night = 0; night < 20; night++)
        {
            var series = Series(random, 2_000).ToList();
            series[8][0] = 7;
            var standing = Stand(series).ToList();
            found += standing.Contains(series[8]) ? 1 : 0;
            Assert.InRange(standing.Count, 0, 2);
        }
        Assert.Equal(20, found);
    }

    private static IEnumerable<int[]> Stand(IEnumerable<int[]> series)
    {
        var totals = Enumerable.Repeat(1_000, SignalWeeks.Count).ToArray();
        var tested = series
            .Select(one => (
                Weeks: one,
                Probability: SurveillanceTest.Expect(one, totals, SignalWeeks.Baseline).Probability(one[0])))
            .ToList();
        var threshold = FalseDiscovery.Threshold(tested.Select(one => one.Probability), Rate);
        return tested.Where(one => one.Probability <= threshold).Select(one => one.Weeks);
    }

    // Half of the things are complained about twice a year, a few twice a week.
    private static IEnumerable<int[]> Series(Random random, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var mean = i % 7 == 0 ? 0.4 : i % 2 == 0 ? 0.1 : 0.04;
            yield return [.. Enumerable.Range(0, SignalWeeks.Count).Select(_ => Poisson(random, mean))];
        }
    }

    // D. E. Knuth, The Art of Computer Programming, volume 2, section 3.4.1.
    private static int Poisson(Random random, double mean)
    {
        var (limit, product, count) = (Math.Exp(-mean), random.NextDouble(), 0);
        for (; product > limit; count++)
            product *= random.NextDouble();
        return count;
    }

    private static int[] Weeks(int latest, Func<int, int> before) =>
        [latest, .. Enumerable.Range(1, SignalWeeks.Count - 1).Select(before)];
}
