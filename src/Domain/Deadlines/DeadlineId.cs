namespace ConsumerSafety.Domain.Deadlines;

/// <summary>What a deadline is for.</summary>
public enum DeadlineId
{
    /// <summary>Accepting or refusing a dispute, from its receipt.</summary>
    Acceptance,

    /// <summary>Ending mediation, from acceptance.</summary>
    Mediation,

    /// <summary>Telling the parties that mediation ended without agreement, from its end.</summary>
    MediationNotice,

    /// <summary>Deciding whether to open a case on a report, from its receipt.</summary>
    CaseDecision,

    /// <summary>What is added to <see cref="CaseDecision"/>, once.</summary>
    CaseDecisionExtension,
}
