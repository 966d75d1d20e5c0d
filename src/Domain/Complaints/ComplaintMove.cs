namespace ConsumerSafety.Domain.Complaints;

/// <summary>What can be done with a complaint.</summary>
public enum ComplaintMove
{
    /// <summary>An officer takes it on.</summary>
    Take,

    /// <summary>It is handed to another officer of the agency.</summary>
    Assign,

    /// <summary>It is handed to another agency.</summary>
    Forward,

    /// <summary>A dispute is accepted; mediation begins.</summary>
    Accept,

    /// <summary>A dispute is not accepted, on a legal ground.</summary>
    Refuse,

    /// <summary>The parties agreed.</summary>
    Settle,

    /// <summary>Mediation ends without agreement.</summary>
    EndMediation,

    /// <summary>A case is opened on a report.</summary>
    OpenCase,

    /// <summary>No case is opened on a report.</summary>
    DeclineCase,

    /// <summary>The decision whether to open a case is put off, once.</summary>
    ExtendDecision,

    /// <summary>The case is decided.</summary>
    Conclude,

    /// <summary>It goes on in another complaint about the same.</summary>
    Merge,

    /// <summary>A part of it becomes a complaint of its own.</summary>
    Split,

    /// <summary>Notices are linked to it, or no longer.</summary>
    Link,

    /// <summary>The officer writes to the person.</summary>
    WriteToPerson,

    /// <summary>The officer notes something for colleagues.</summary>
    Note,

    /// <summary>The business is asked to answer.</summary>
    AskBusiness,

    /// <summary>The answer of the business is entered.</summary>
    EnterAnswer,

    /// <summary>The person writes to the officer.</summary>
    WriteToOfficer,

    /// <summary>The person adds evidence.</summary>
    AddEvidence,

    /// <summary>The person takes it back.</summary>
    Withdraw,

    /// <summary>The person rates the outcome.</summary>
    Rate,

    /// <summary>The person asks that somebody look at the outcome again.</summary>
    Appeal,

    /// <summary>The outcome stands after it was looked at again.</summary>
    Uphold,

    /// <summary>It is taken up again.</summary>
    Reopen,

    /// <summary>It is kept longer than its period, for a reason and until a day.</summary>
    Hold,

    /// <summary>The person agrees no longer to what they had agreed to.</summary>
    WithdrawConsent,

    /// <summary>The person wants what is personal destroyed.</summary>
    Erase,
}
