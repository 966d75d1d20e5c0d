using ConsumerSafety.Domain.Accounts;

namespace ConsumerSafety.Domain.Publishing;

/// <summary>Who did something to a draft.</summary>
/// <param name="AccountId">The account, as the audit log knows it.</param>
/// <param name="Name">The name it had then, for people.</param>
public sealed record Officer(string AccountId, string Name)
{
    /// <summary>The account that made the key it was done with, when that was another one; null otherwise.</summary>
    public string? KeyMaker { get; init; }

    /// <summary>The officer that a caller is.</summary>
    public static Officer Of(Caller caller) =>
        new(caller.AccountId, caller.Name) { KeyMaker = caller.KeyMaker };

    /// <summary>Whether one person stands behind this and behind a caller, in person or as maker of a key.</summary>
    public bool IsBehind(Caller caller) =>
        IsOneOf(AccountId, caller) || (KeyMaker is not null && IsOneOf(KeyMaker, caller));

    private static bool IsOneOf(string accountId, Caller caller) =>
        accountId == caller.AccountId || accountId == caller.KeyMaker;
}
