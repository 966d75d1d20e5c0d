namespace ConsumerSafety.Domain.Campaigns;

/// <summary>Whether a move of a report may be made.</summary>
public enum ReportAnswer
{
    /// <summary>It may.</summary>
    Allowed,

    /// <summary>Nobody can do that with a report in this state.</summary>
    NotInThisState,

    /// <summary>The caller lacks the right.</summary>
    NoRight,

    /// <summary>It is the caller's own work, which somebody else has to review.</summary>
    OwnWork,
}
