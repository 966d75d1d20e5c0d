namespace ConsumerSafety.Api.Complaints.Cases;

/// <summary>Whether somebody may make a move now.</summary>
public enum CaseAnswer
{
    /// <summary>Yes.</summary>
    Allowed,

    /// <summary>Nobody may, as the complaint stands.</summary>
    NotNow,

    /// <summary>Somebody with other rights may.</summary>
    Forbidden,

    /// <summary>A colleague of the one who decided may.</summary>
    NeedsColleague,
}
