namespace ConsumerSafety.Domain.Publishing;

/// <summary>Whether a move may be made.</summary>
public enum MoveAnswer
{
    /// <summary>It may.</summary>
    Allowed,

    /// <summary>Nobody can do that with a draft in this state.</summary>
    NotInThisState,

    /// <summary>The caller lacks the right in the draft's agency.</summary>
    NoRight,

    /// <summary>It is the caller's own work, which somebody else has to review.</summary>
    OwnWork,
}
