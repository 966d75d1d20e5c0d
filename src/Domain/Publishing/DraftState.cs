namespace ConsumerSafety.Domain.Publishing;

/// <summary>Where a draft stands on its way; <see cref="DraftMoves"/> says how it gets on.</summary>
public enum DraftState
{
    /// <summary>Its author works on it.</summary>
    Draft,

    /// <summary>It waits for somebody else to read it.</summary>
    InReview,

    /// <summary>It came back with comments; its author works on it again.</summary>
    Returned,

    /// <summary>It is approved, and is published when its time comes.</summary>
    Scheduled,

    /// <summary>It has become a version of a notice.</summary>
    Published,

    /// <summary>It was given up, and is kept for the record.</summary>
    Discarded,
}
