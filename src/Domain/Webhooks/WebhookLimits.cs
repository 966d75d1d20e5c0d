namespace ConsumerSafety.Domain.Webhooks;

/// <summary>What webhooks may be, and how often they are tried.</summary>
public static class WebhookLimits
{
    /// <summary>The longest name, in UTF-16 units.</summary>
    public const int MaxName = 100;

    /// <summary>The longest address, in UTF-16 units.</summary>
    public const int MaxAddress = 1_000;

    /// <summary>How many webhooks an agency may have.</summary>
    public const int MaxOfAgency = 50;

    /// <summary>How much of an answer is kept in the log, in UTF-16 units.</summary>
    public const int MaxExcerpt = 500;

    /// <summary>How long an old secret is still signed with after a new one was made.</summary>
    public static readonly TimeSpan SecretOverlap = TimeSpan.FromHours(24);

    /// <summary>How long a webhook may do nothing but fail before it is disabled.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    /// <summary>
    /// How long to wait after each failed attempt: the example schedule of the Standard Webhooks specification, some
    /// three days in all.
    /// </summary>
    public static readonly IReadOnlyList<TimeSpan> Schedule =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2),
        TimeSpan.FromHours(5), TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20),
        TimeSpan.FromHours(24),
    ];
}
