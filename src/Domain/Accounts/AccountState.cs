namespace ConsumerSafety.Domain.Accounts;

/// <summary>Whether somebody can sign in with an account.</summary>
public enum AccountState
{
    /// <summary>Invited; nobody has set a password yet.</summary>
    Invited,

    /// <summary>In use.</summary>
    Active,

    /// <summary>Closed by an administrator until one opens it again.</summary>
    Locked,
}
