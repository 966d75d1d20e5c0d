namespace ConsumerSafety.Domain.Campaigns;

/// <summary>What can be done with a report on a campaign.</summary>
public enum ReportMove
{
    /// <summary>Change what it says.</summary>
    Save,

    /// <summary>Hand it in for review.</summary>
    Submit,

    /// <summary>Take back what was handed in.</summary>
    TakeBack,

    /// <summary>Give it back to its authors, with the reason.</summary>
    Return,

    /// <summary>Agree: it appears on the page of the campaign.</summary>
    Approve,

    /// <summary>Give it up before it is published.</summary>
    Discard,

    /// <summary>Take it off the page, with the reason.</summary>
    Withdraw,

    /// <summary>Go on with one that was given up or taken off the page.</summary>
    Reopen,
}
