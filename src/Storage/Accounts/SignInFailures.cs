namespace ConsumerSafety.Storage.Accounts;

/// <summary>How many attempts to sign in have failed in a row, and until when no more are taken.</summary>
public sealed record SignInFailures(int Count, DateTimeOffset? LockedUntil)
{
    /// <summary>None.</summary>
    public static readonly SignInFailures None = new(0, null);
}
