namespace ConsumerSafety.Domain.Subscriptions;

/// <summary>How often a subscriber hears of notices.</summary>
public enum Frequency
{
    /// <summary>At once.</summary>
    Immediate,

    /// <summary>Once a day at eight in the morning, China time.</summary>
    Daily,

    /// <summary>On Mondays at eight in the morning, China time.</summary>
    Weekly,
}
