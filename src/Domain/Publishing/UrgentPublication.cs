namespace ConsumerSafety.Domain.Publishing;

/// <summary>That a draft was published before anybody reviewed it, and what the review afterwards came to.</summary>
public sealed record UrgentPublication
{
    /// <summary>Why it could not wait, 1 to 2,000 characters.</summary>
    public required string Reason { get; init; }

    /// <summary>Who published it.</summary>
    public required Officer By { get; init; }

    /// <summary>When, UTC to the millisecond.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Who reviewed it afterwards; null until then.</summary>
    public Officer? ReviewedBy { get; init; }

    /// <summary>When it was reviewed, UTC to the millisecond; null until then.</summary>
    public DateTimeOffset? ReviewedAt { get; init; }

    /// <summary>What the review came to; null until then.</summary>
    public UrgentVerdict? Verdict { get; init; }
}
