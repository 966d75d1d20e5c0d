namespace ConsumerSafety.Domain.Publishing;

/// <summary>What has to be so for a move, beside the right to it.</summary>
[Flags]
public enum DraftCondition
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>
    /// Whoever makes the move neither began the draft, nor changed it last, nor published it urgently.
    /// </summary>
    OtherOfficer = 1,

    /// <summary>What it says keeps the rules of a notice that a person types.</summary>
    Complete = 2,

    /// <summary>It was published urgently and nobody has reviewed it since.</summary>
    AwaitsReview = 4,
}
