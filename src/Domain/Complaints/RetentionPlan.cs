using ConsumerSafety.Domain.Deadlines;

namespace ConsumerSafety.Domain.Complaints;

/// <summary>
/// When what is personal in complaints is destroyed: no longer is it kept than it takes (PIPL, article 19; GDPR,
/// article 5(1)(e)).
/// </summary>
/// <param name="periods">A period for each state in which nothing remains to be done.</param>
public sealed class RetentionPlan(IReadOnlyList<RetentionPeriod> periods)
{
    /// <summary>Every period.</summary>
    public IReadOnlyList<RetentionPeriod> Periods => periods;

    /// <summary>The first instant at which it may be destroyed; null while something remains to be done.</summary>
    public DateTimeOffset? EndOf(Complaint complaint)
    {
        if (periods.FirstOrDefault(period => period.State == complaint.State) is not { } found)
            return null;
        var end = (complaint.DecidedAt ?? complaint.UpdatedAt).AddMonths(found.Months);
        return complaint.HeldUntil is { } day && AfterInChina(day) is var held && held > end ? held : end;
    }

    // The day counts to its end, in China.
    private static DateTimeOffset AfterInChina(DateOnly day) =>
        ChinaTime.StartOf(day.AddDays(1)).ToUniversalTime();
}
