namespace ConsumerSafety.Storage.Accounts;

/// <summary>What became of a change of an account.</summary>
public enum AccountWrite
{
    /// <summary>It is stored.</summary>
    Done,

    /// <summary>Somebody else has changed the account since it was read, or it is gone.</summary>
    Stale,

    /// <summary>Another account has the e-mail address.</summary>
    EmailTaken,
}
