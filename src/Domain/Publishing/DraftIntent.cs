namespace ConsumerSafety.Domain.Publishing;

/// <summary>What a draft is to do to the catalogue.</summary>
public enum DraftIntent
{
    /// <summary>Publish a notice that is new.</summary>
    Publish,

    /// <summary>Replace a published notice by a version that says something else, with the reason shown.</summary>
    Correct,

    /// <summary>Take a notice out of force; its page stays and says why.</summary>
    Withdraw,

    /// <summary>Put a withdrawn notice in force again, with the reason shown.</summary>
    Reinstate,
}
