using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Domain.Tests.Complaints;

public sealed class CaseClockTests
{
    private static readonly LocalizedText s_source = new("法", "Law");

    // The notice for 2024 from September, and that for 2025 as far as these tests reach.
    private static readonly CalendarSpan[] s_spans =
    [
        Span("2024-09-14", "2024-09-14", true), Span("2024-09-15", "2024-09-17", false),
        Span("2024-09-29", "2024-09-29", true), Span("2024-10-01", "2024-10-07", false),
        Span("2024-10-12", "2024-10-12", true), Span("2025-01-01", "2025-01-01", false),
        Span("2025-01-26", "2025-01-26", true), Span("2025-01-28", "2025-02-04", false),
        Span("2025-02-08", "2025-02-08", true),
    ];

    private static readonly CaseClock s_clock = Clock(s_spans);

    [Theory]
    [InlineData(ComplaintKind.Dispute, "2024-09-27", DeadlineId.Acceptance, "2024-10-12")] // over National Day
    [InlineData(ComplaintKind.Report, "2024-09-27", DeadlineId.CaseDecision, "2024-10-23")]
    public void A_complaint_comes_in_with_its_deadline(
        ComplaintKind kind, string day, DeadlineId id, string due) =>
        Assert.Equal(new(id, Day(day), Day(due), null), s_clock.First(kind, Day(day)));

    [Theory]
    [InlineData("2026-04-14", "2026-06-19")]
    [InlineData("2026-04-15", "2026-06-14")]
    public void A_rule_may_count_all_days_from_the_day_it_holds(string day, string due)
    {
        var clock = new DeadlineClock(
            [
                new(DeadlineId.Mediation, 45, Day("2020-01-01"), s_source),
                new(DeadlineId.Mediation, 60, Day("2026-04-15"), s_source) { AreWorkingDays = false },
            ],
            Year2026());

        Assert.Equal(Day(due), clock.Start(DeadlineId.Mediation, Day(day)).DueOn);
    }

    [Fact]
    public void Mediation_is_counted_from_acceptance_over_the_spring_festival()
    {
        var present = new Complaint { Id = "x", Number = "x", AgencyId = "a", Deadlines = [Deadline("2024-12-20")] };

        var deadline = Assert.Single(After(present, ComplaintMove.Accept, "2024-12-30"));

        // 31 Dec; January without New Year has 19 days to the 27th, with its make-up Sunday; then 5 Feb on.
        Assert.Equal(new(DeadlineId.Mediation, Day("2024-12-30"), Day("2025-03-10"), null), deadline);
    }

    [Fact]
    public void A_report_is_extended_by_as_many_days_again()
    {
        var report = new Complaint
        {
            Id = "x", Number = "x", AgencyId = "a", Kind = ComplaintKind.Report,
            Deadlines = [s_clock.First(ComplaintKind.Report, Day("2024-09-27"))],
        };

        var extended = report with { Deadlines = After(report, ComplaintMove.ExtendDecision, "2024-10-20") };

        Assert.Equal(Day("2024-11-13"), Assert.Single(extended.Deadlines).DueOn);
        Assert.True(CaseClock.IsExtended(extended));
        Assert.Equal(extended.Deadlines, After(extended, ComplaintMove.Note, "2024-11-01"));
    }

    [Fact]
    public void The_parties_are_told_within_seven_days_and_then_nothing_is_left()
    {
        var accepted = Dispute(ComplaintState.Accepted);
        var ended = accepted with
        {
            State = ComplaintState.MediationEnded,
            Deadlines = After(accepted, ComplaintMove.EndMediation, "2024-09-27"),
        };

        Assert.Equal(
            new(DeadlineId.MediationNotice, Day("2024-09-27"), Day("2024-10-12"), null),
            Assert.Single(ended.Deadlines));
        Assert.Equal(ended.Deadlines, After(ended, ComplaintMove.Note, "2024-09-28"));
        Assert.Empty(After(ended, ComplaintMove.WriteToPerson, "2024-09-28"));
    }

    [Theory]
    [InlineData(ComplaintKind.Dispute, ComplaintState.Received, ComplaintMove.Refuse)]
    [InlineData(ComplaintKind.Dispute, ComplaintState.Accepted, ComplaintMove.Settle)]
    [InlineData(ComplaintKind.Dispute, ComplaintState.Accepted, ComplaintMove.Merge)]
    [InlineData(ComplaintKind.Report, ComplaintState.Received, ComplaintMove.DeclineCase)]
    [InlineData(ComplaintKind.Report, ComplaintState.Received, ComplaintMove.OpenCase)]
    public void What_is_decided_has_no_deadline_left(ComplaintKind kind, ComplaintState state, ComplaintMove move) =>
        Assert.Empty(After(Dispute(state) with { Kind = kind }, move, "2024-09-27"));

    [Fact]
    public void What_is_taken_up_again_starts_anew() => Assert.Equal(
        s_clock.First(ComplaintKind.Dispute, Day("2024-09-27")),
        Assert.Single(After(Dispute(ComplaintState.Appealed), ComplaintMove.Reopen, "2024-09-27")));

    [Fact]
    public void A_year_that_is_not_known_is_said_and_worked_out_once_it_is()
    {
        var waiting = Dispute(ComplaintState.Accepted) with { Deadlines = [Late()] };
        var known = Clock([.. s_spans, Span("2026-01-01", "2026-01-03", false)]);

        Assert.Equal((null, 2026), (Late().DueOn, Late().MissingYear));
        var worked = known.After(waiting, Rule(waiting, ComplaintMove.Note), Day("2025-12-20"));
        Assert.Equal((Day("2026-01-08"), null), (worked[0].DueOn, worked[0].MissingYear));
    }

    [Theory]
    [InlineData("2024-09-27", DueUrgency.Later, 7)]
    [InlineData("2024-10-09", DueUrgency.Soon, 3)] // the 10th, the 11th and the make-up Saturday
    [InlineData("2024-10-12", DueUrgency.Today, 0)]
    [InlineData("2024-10-13", DueUrgency.Overdue, 0)] // a Sunday: no working day has passed
    [InlineData("2024-10-15", DueUrgency.Overdue, 2)]
    public void It_is_said_how_much_is_left(string today, DueUrgency urgency, int days)
    {
        var complaint = Dispute(ComplaintState.Received) with { Deadlines = [Deadline("2024-10-12")] };

        var standing = DueStanding.Of(complaint, s_clock.Calendar, Day(today));

        Assert.Equal((urgency, days), (standing.Urgency, standing.WorkingDays));
    }

    [Fact]
    public void What_cannot_be_worked_out_is_not_taken_for_nothing_to_do()
    {
        var complaint = Dispute(ComplaintState.Accepted) with { Deadlines = [Late()] };

        var standing = DueStanding.Of(complaint, s_clock.Calendar, Day("2025-12-31"));

        Assert.Equal((DueUrgency.Unknown, 2026), (standing.Urgency, standing.Deadline!.MissingYear));
    }

    private static Deadline Late() => s_clock.First(ComplaintKind.Dispute, Day("2025-12-27")) with
    {
        Id = DeadlineId.Acceptance,
    };

    private static Complaint Dispute(ComplaintState state) => new()
    {
        Id = "x", Number = "x", AgencyId = "a", State = state, Deadlines = [Deadline("2024-10-12")],
    };

    private static Deadline Deadline(string due) => new(DeadlineId.Acceptance, Day("2024-09-27"), Day(due), null);

    private static IReadOnlyList<Deadline> After(Complaint present, ComplaintMove move, string today) =>
        s_clock.After(present, Rule(present, move), Day(today));

    private static ComplaintRule Rule(Complaint present, ComplaintMove move) =>
        ComplaintMoves.Find(present.Kind, present.State, move)!;

    private static CaseClock Clock(CalendarSpan[] spans) => new(new(
        [
            new(DeadlineId.Acceptance, 7, Day("2020-01-01"), s_source),
            new(DeadlineId.Mediation, 45, Day("2020-01-01"), s_source),
            new(DeadlineId.MediationNotice, 7, Day("2020-01-01"), s_source),
            new(DeadlineId.CaseDecision, 15, Day("2020-01-01"), s_source),
            new(DeadlineId.CaseDecisionExtension, 15, Day("2020-01-01"), s_source),
        ],
        new WorkingCalendar(spans)));

    private static CalendarSpan Span(string first, string last, bool isWorked) =>
        new(Day(first), Day(last), isWorked, "", "", "");

    private static WorkingCalendar Year2026() =>
        new([Span("2026-05-01", "2026-05-05", false)]);

    private static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
