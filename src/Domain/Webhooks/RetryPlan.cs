namespace ConsumerSafety.Domain.Webhooks;

/// <summary>When to call again after calls that failed.</summary>
public static class RetryPlan
{
    private const double Spread = 0.1;
    private static readonly TimeSpan s_longestHold = TimeSpan.FromMinutes(5);

    /// <summary>How long a delivery waits after its attempts so far; null when that was the last.</summary>
    /// <param name="attempts">How many there were, at least one.</param>
    /// <param name="chance">From 0 to 1: what failed together is not tried together.</param>
    public static TimeSpan? AfterAttempts(int attempts, double chance) =>
        attempts > WebhookLimits.Schedule.Count
            ? null
            : WebhookLimits.Schedule[attempts - 1] * (1 + Spread * chance);

    /// <summary>
    /// How long a webhook is left alone altogether after failures one after the other: so that one that is down costs
    /// little, and yet is soon found to be up again.
    /// </summary>
    /// <param name="failures">How many, at least one.</param>
    /// <param name="chance">From 0 to 1.</param>
    public static TimeSpan HoldAfter(int failures, double chance)
    {
        var hold = AfterAttempts(Math.Min(failures, WebhookLimits.Schedule.Count), chance)!.Value;
        return hold < s_longestHold ? hold : s_longestHold * (1 + Spread * chance);
    }
}
