namespace ConsumerSafety.Domain.Signals;

/// <summary>What somebody made of a signal.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="By">The account.</param>
/// <param name="Observed">How many complaints the latest week had that they saw.</param>
public sealed record SignalJudgement(DateTimeOffset At, string By, int Observed)
{
    /// <summary>The greatest length of a reason.</summary>
    public const int MaxReasonLength = 1000;

    /// <summary>Why it was dismissed, 2 to 1,000 characters; null when it was drafted from.</summary>
    public string? Reason { get; init; }

    /// <summary>The draft that was made from it; null when it was dismissed.</summary>
    public string? DraftId { get; init; }
}
