namespace ConsumerSafety.Domain.Publishing;

/// <summary>What the review of an urgent publication came to.</summary>
public enum UrgentVerdict
{
    /// <summary>It was right to publish it as it is.</summary>
    Confirmed,

    /// <summary>It should be corrected or withdrawn; the comment says why.</summary>
    Objected,
}
