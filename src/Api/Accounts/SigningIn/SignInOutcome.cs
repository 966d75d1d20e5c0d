namespace ConsumerSafety.Api.Accounts.SigningIn;

/// <summary>What became of an attempt to sign in.</summary>
public enum SignInOutcome
{
    /// <summary>A session has begun.</summary>
    Done,

    /// <summary>The password is right, and the code of the second factor is next.</summary>
    NeedsCode,

    /// <summary>
    /// Address and password do not belong together, or the account is locked or not in use: it does not say which.
    /// </summary>
    Refused,

    /// <summary>Too many attempts in a short time; none was made.</summary>
    TooFast,

    /// <summary>The first step is too long ago, or was not made.</summary>
    StartAgain,
}
