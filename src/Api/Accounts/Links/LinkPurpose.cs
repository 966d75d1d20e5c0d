namespace ConsumerSafety.Api.Accounts.Links;

/// <summary>What a link lets somebody set a password for.</summary>
internal enum LinkPurpose
{
    /// <summary>For the first time.</summary>
    Invitation,

    /// <summary>In place of one that was forgotten.</summary>
    Reset,
}
