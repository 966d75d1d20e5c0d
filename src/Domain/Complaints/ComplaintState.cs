namespace ConsumerSafety.Domain.Complaints;

/// <summary>Where a complaint stands.</summary>
public enum ComplaintState
{
    /// <summary>It has come in; whether it is accepted, or a case opened, is not decided.</summary>
    Received,

    /// <summary>A dispute that the authority has accepted and mediates.</summary>
    Accepted,

    /// <summary>A report on which a case was opened.</summary>
    CaseOpened,

    /// <summary>The person does not agree with how it ended; somebody looks at it again.</summary>
    Appealed,

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

    /// <summary>It is about the same as another one, and goes on there.</summary>
    Merged,
}
