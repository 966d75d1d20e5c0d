namespace ConsumerSafety.Api.Mail;

/// <summary>How long a mail waits that was not taken for now.</summary>
internal static class MailBackoff
{
    private static readonly TimeSpan s_first = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_longest = TimeSpan.FromHours(6);

    /// <summary>
    /// Twice as long after each attempt, from a minute to six hours, give or take a quarter by chance, so that what
    /// failed together is not tried together.
    /// </summary>
    public static TimeSpan After(int attempts)
    {
        var whole = s_first * Math.Pow(2, Math.Min(attempts - 1, 30));
        return (whole < s_longest ? whole : s_longest) * (0.75 + Random.Shared.NextDouble() / 2);
    }
}
