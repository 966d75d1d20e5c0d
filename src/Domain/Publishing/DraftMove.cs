namespace ConsumerSafety.Domain.Publishing;

/// <summary>What can be done with a draft.</summary>
public enum DraftMove
{
    /// <summary>Change what it says.</summary>
    Save,

    /// <summary>Take up what was published since it was begun.</summary>
    Rebase,

    /// <summary>Hand it in for review.</summary>
    Submit,

    /// <summary>Take it back before it is published, to go on working on it.</summary>
    TakeBack,

    /// <summary>Give it back with comments.</summary>
    Return,

    /// <summary>Agree, and publish it now.</summary>
    Approve,

    /// <summary>Agree, and have it published at a time.</summary>
    Schedule,

    /// <summary>Take back the agreement before the time has come.</summary>
    CallBack,

    /// <summary>Publish it, as its time has come. Done by the service.</summary>
    PublishDue,

    /// <summary>Give it back, as its time has come and it cannot be published. Done by the service.</summary>
    ReturnDue,

    /// <summary>Publish it without review, with a reason; it is reviewed afterwards.</summary>
    PublishUrgently,

    /// <summary>Review what was published urgently.</summary>
    ReviewAfterwards,

    /// <summary>Give it up.</summary>
    Discard,
}
