using ConsumerSafety.Domain.Complaints;

namespace ConsumerSafety.Domain.Tests.Complaints;

public sealed class RetentionPlanTests
{
    private static readonly RetentionPlan s_plan = new([new(ComplaintState.Withdrawn, 6, new("自定", "Own"))]);

    private static readonly Complaint s_withdrawn = new()
    {
        Id = "a", Number = "b", AgencyId = "samr", State = ComplaintState.Withdrawn,
        DecidedAt = new(2024, 9, 2, 1, 0, 0, TimeSpan.Zero), UpdatedAt = new(2024, 11, 1, 0, 0, 0, TimeSpan.Zero),
    };

    [Fact]
    public void The_period_is_counted_from_how_it_ended_and_not_from_what_came_after() =>
        Assert.Equal(new DateTimeOffset(2025, 3, 2, 1, 0, 0, TimeSpan.Zero), s_plan.EndOf(s_withdrawn));

    [Fact]
    public void What_is_worked_on_has_no_end() =>
        Assert.Null(s_plan.EndOf(s_withdrawn with { State = ComplaintState.Accepted }));

    [Theory]
    [InlineData("2024-12-31", "2025-03-02T01:00:00Z")]
    [InlineData("2025-12-31", "2025-12-31T16:00:00Z")]
    public void What_is_held_is_kept_to_the_end_of_that_day_in_China_if_that_is_later(string until, string end) =>
        Assert.Equal(
            DateTimeOffset.Parse(end, System.Globalization.CultureInfo.InvariantCulture),
            s_plan.EndOf(s_withdrawn with
            {
                HeldUntil = DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture),
            }));
}
