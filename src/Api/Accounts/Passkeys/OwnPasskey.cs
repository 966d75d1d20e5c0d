namespace ConsumerSafety.Api.Accounts.Passkeys;

/// <summary>A passkey as its owner sees it.</summary>
/// <param name="Id">Its credential's Id, base64url.</param>
/// <param name="Name">What its owner calls it.</param>
/// <param name="CreatedAt">When it was added.</param>
/// <param name="LastUsedAt">When it was last used; null when it never was.</param>
public sealed record OwnPasskey(string Id, string Name, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt);
