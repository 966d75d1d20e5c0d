namespace ConsumerSafety.Domain.Complaints;

/// <summary>How a complaint ended, as the public is told.</summary>
public enum ComplaintOutcome
{
    /// <summary>Nothing is decided yet.</summary>
    Pending,

    /// <summary>A dispute that was not accepted, on a legal ground.</summary>
    Refused,

    /// <summary>A dispute in which the parties agreed.</summary>
    Settled,

    /// <summary>A dispute whose mediation ended without agreement.</summary>
    MediationEnded,

    /// <summary>A report on which no case was opened.</summary>
    CaseNotOpened,

    /// <summary>A report whose case was decided.</summary>
    Concluded,

    /// <summary>The person took it back.</summary>
    Withdrawn,
}
