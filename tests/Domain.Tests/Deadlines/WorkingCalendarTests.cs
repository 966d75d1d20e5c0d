using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Domain.Tests.Deadlines;

public sealed class WorkingCalendarTests
{
    // The notices for 2024 and 2025 as far as these tests reach.
    private static readonly WorkingCalendar s_calendar = new(
    [
        Off(new(2024, 9, 15), new(2024, 9, 17)), Worked(new(2024, 9, 14)),
        Off(new(2024, 10, 1), new(2024, 10, 7)), Worked(new(2024, 9, 29)), Worked(new(2024, 10, 12)),
        Off(new(2025, 1, 1), new(2025, 1, 1)),
    ]);

    [Theory]
    [InlineData("2024-09-02", 7, "2024-09-11")] // Monday, no holiday
    [InlineData("2024-09-12", 7, "2024-09-24")] // the make-up Saturday counts, the festival does not
    [InlineData("2024-09-27", 7, "2024-10-12")] // over National Day, its make-up Saturday is the last
    [InlineData("2024-09-28", 1, "2024-09-29")] // a make-up Sunday
    [InlineData("2024-12-31", 1, "2025-01-02")]
    [InlineData("2024-09-02", 0, "2024-09-02")]
    public void A_period_ends_on_a_working_day_and_does_not_count_its_first(string from, int days, string end) =>
        Assert.Equal(new(Day(end), null), s_calendar.Count(Day(from), days));

    [Fact]
    public void A_year_without_notice_is_said_to_be_missing() =>
        Assert.Equal(new(null, 2026), s_calendar.Count(new(2025, 12, 30), 7));

    [Fact]
    public void What_lies_between_two_days_is_what_was_counted()
    {
        var start = new DateOnly(2024, 9, 1);
        for (var days = 0; days < 60; days++)
            Assert.Equal(days, s_calendar.Between(start, s_calendar.Count(start, days).Day!.Value));
        Assert.Equal(-3, s_calendar.Between(new(2024, 9, 5), new(2024, 9, 2)));
        Assert.Null(s_calendar.Between(new(2025, 12, 30), new(2026, 1, 2)));
    }

    [Fact]
    public void The_rule_of_the_day_a_period_starts_holds_for_all_of_it()
    {
        var source = new LocalizedText("法", "Law");
        var clock = new DeadlineClock(
            [
                new(DeadlineId.Acceptance, 7, new(2020, 1, 1), source),
                new(DeadlineId.Acceptance, 5, new(2024, 9, 3), source),
            ],
            s_calendar);

        Assert.Equal(new DateOnly(2024, 9, 11), clock.Start(DeadlineId.Acceptance, new(2024, 9, 2)).DueOn);
        Assert.Equal(new DateOnly(2024, 9, 10), clock.Start(DeadlineId.Acceptance, new(2024, 9, 3)).DueOn);
        Assert.Throws<InvalidOperationException>(() => clock.Start(DeadlineId.Acceptance, new(2019, 12, 31)));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static CalendarSpan Off(DateOnly first, DateOnly last) => new(first, last, false, "", "", "");

    private static CalendarSpan Worked(DateOnly day) => new(day, day, true, "", "", "");
}
