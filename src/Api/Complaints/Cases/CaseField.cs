namespace ConsumerSafety.Api.Complaints.Cases;

/// <summary>What a move asks for beside a text.</summary>
public enum CaseField
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>An officer of the agency.</summary>
    Officer,

    /// <summary>Another agency.</summary>
    Agency,

    /// <summary>A legal ground.</summary>
    Ground,

    /// <summary>The number of another complaint.</summary>
    Complaint,

    /// <summary>Numbers of notices.</summary>
    Notices,

    /// <summary>Where the business is reached, and whether it is told who complains.</summary>
    Business,

    /// <summary>What the part is about.</summary>
    Part,

    /// <summary>The last day of something.</summary>
    Day,
}
