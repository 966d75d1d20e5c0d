namespace ConsumerSafety.Domain.Deadlines;

/// <summary>
/// Time as China counts it, in one zone without summer time: days, months and years begin and end by it.
/// </summary>
public static class ChinaTime
{
    /// <summary>What it is ahead of UTC.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The day of an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>When a day begins.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day, TimeOnly.MinValue, Offset);
}
