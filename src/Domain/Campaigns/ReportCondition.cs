namespace ConsumerSafety.Domain.Campaigns;

/// <summary>What has to be so for a move of a report, beside the right to it.</summary>
[Flags]
public enum ReportCondition
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Whoever makes the move neither began the report nor changed it last.</summary>
    OtherOfficer = 1,

    /// <summary>It says why.</summary>
    Reason = 2,

    /// <summary>The report keeps every rule.</summary>
    Complete = 4,
}
