namespace ConsumerSafety.Domain.Accounts;

/// <summary>
/// What an account is for. An account may have several roles; <see cref="Rights"/> says what each allows.
/// </summary>
public enum Role
{
    /// <summary>Drafts notices and campaign reports for the own agency.</summary>
    Author,

    /// <summary>Reviews what others of the own agency drafted.</summary>
    Reviewer,

    /// <summary>Works complaints that the own agency is competent for.</summary>
    CaseOfficer,

    /// <summary>Runs the accounts, keys, webhooks and campaigns of the own agency, and publishes urgently.</summary>
    AgencyAdministrator,

    /// <summary>Runs the service: agencies, accounts of every agency, fetches. Publishes nothing.</summary>
    SystemAdministrator,

    /// <summary>Reads everything that was done, in every agency, and changes nothing.</summary>
    Auditor,
}
