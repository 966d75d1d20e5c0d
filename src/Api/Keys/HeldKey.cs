using ConsumerSafety.Domain.Accounts;

namespace ConsumerSafety.Api.Keys;

/// <summary>A key as those see it who look after keys.</summary>
/// <param name="Key">What is known of it.</param>
/// <param name="Holder">The account it acts for.</param>
/// <param name="LastUsedAt">When it was last used, to the minute; null when it never was.</param>
public sealed record HeldKey(ApiKey Key, Account Holder, DateTimeOffset? LastUsedAt);
