using System.Collections.Frozen;

namespace ConsumerSafety.Domain.Deadlines;

/// <summary>
/// The working days of China: Monday to Friday, changed every year by a notice of the State Council. A year that has
/// no notice here is not known, and nothing is guessed about it.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly FrozenDictionary<DateOnly, bool> _days;
    private readonly FrozenSet<int> _years;

    /// <summary>Makes it of what the notices say.</summary>
    public WorkingCalendar(IEnumerable<CalendarSpan> spans)
    {
        var days = new Dictionary<DateOnly, bool>();
        foreach (var span in spans)
            for (var day = span.FirstDay; day <= span.LastDay; day = day.AddDays(1))
                days[day] = span.IsWorked;
        _days = days.ToFrozenDictionary();
        _years = days.Keys.Select(day => day.Year).ToFrozenSet();
    }

    /// <summary>Whether the notice for a year is here.</summary>
    public bool Knows(int year) => _years.Contains(year);

    /// <summary>Whether a day is worked; null in a year that is not known.</summary>
    public bool? IsWorkingDay(DateOnly day) =>
        !Knows(day.Year) ? null
        : _days.TryGetValue(day, out var isWorked) ? isWorked
        : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>
    /// The last day of a period of working days. The day it is counted from is not in it (Civil Code of China, article
    /// 201).
    /// </summary>
    public PeriodEnd Count(DateOnly from, int workingDays)
    {
        var day = from;
        while (workingDays > 0)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day) is not { } isWorked)
                return new(null, day.Year);
            if (isWorked)
                workingDays--;
        }
        return new(day, null);
    }

    /// <summary>
    /// How many working days lie between two days, the second included; negative when it came before. Null when a
    /// year between them is not known.
    /// </summary>
    public int? Between(DateOnly from, DateOnly to)
    {
        if (to < from)
            return -Between(to, from);
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
            switch (IsWorkingDay(day))
            {
                case null:
                    return null;
                case true:
                    count++;
                    break;
            }
        return count;
    }
}
