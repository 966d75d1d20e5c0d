using ConsumerSafety.Domain.Deadlines;

namespace ConsumerSafety.Domain.Subscriptions;

/// <summary>When subscribers hear of what happens now.</summary>
public static class DigestTimes
{
    private const int Hour = 8;

    // China has had one time and no summer time since 1992.

    /// <summary>The instant of the next mail of a frequency, UTC; for <see cref="Frequency.Immediate"/>, now.</summary>
    public static DateTimeOffset Next(Frequency frequency, DateTimeOffset now)
    {
        if (frequency == Frequency.Immediate)
            return now.ToUniversalTime();
        var local = now.ToOffset(ChinaTime.Offset);
        var next = new DateTimeOffset(local.Date, ChinaTime.Offset).AddHours(Hour);
        if (next <= local)
            next = next.AddDays(1);
        while (frequency == Frequency.Weekly && next.DayOfWeek != DayOfWeek.Monday)
            next = next.AddDays(1);
        return next.ToUniversalTime();
    }
}
