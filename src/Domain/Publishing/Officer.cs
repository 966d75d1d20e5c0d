namespace ConsumerSafety.Domain.Publishing;

/// <summary>Who did something to a draft.</summary>
/// <param name="AccountId">The account, as the audit log knows it.</param>
/// <param name="Name">The name it had then, for people.</param>
public sealed record Officer(string AccountId, string Name);
