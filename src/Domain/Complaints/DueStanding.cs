using ConsumerSafety.Domain.Deadlines;

namespace ConsumerSafety.Domain.Complaints;

/// <summary>How a complaint stands against the clock on a day.</summary>
/// <param name="Urgency">How urgent it is.</param>
/// <param name="Deadline">The deadline that counts; null when there is none.</param>
/// <param name="WorkingDays">How many working days remain, or have passed since; null when that is not known.</param>
public sealed record DueStanding(DueUrgency Urgency, Deadline? Deadline, int? WorkingDays)
{
    /// <summary>A deadline this many working days ahead, or fewer, is due soon.</summary>
    public const int Soon = 3;

    /// <summary>How a complaint stands on a day, in China.</summary>
    public static DueStanding Of(Complaint complaint, WorkingCalendar calendar, DateOnly today)
    {
        // What cannot be worked out hides no other deadline, and is not hidden by having none.
        var next = complaint.Deadlines.OrderBy(deadline => deadline.DueOn ?? DateOnly.MaxValue).FirstOrDefault();
        if (next is null)
            return new(DueUrgency.None, null, null);
        if (next.DueOn is not { } due)
            return new(DueUrgency.Unknown, next, null);
        var remaining = calendar.Between(today, due);
        if (due < today)
            return new(DueUrgency.Overdue, next, -remaining);
        if (due == today)
            return new(DueUrgency.Today, next, 0);
        return new(remaining <= Soon ? DueUrgency.Soon : DueUrgency.Later, next, remaining);
    }

    /// <summary>The last day on which something is due soon; null when that is not known.</summary>
    public static DateOnly? SoonUntil(WorkingCalendar calendar, DateOnly today) => calendar.Count(today, Soon).Day;
}
