namespace ConsumerSafety.Domain.Accounts;

/// <summary>A key with which a program acts for an account: what is known of it, which opens nothing.</summary>
public sealed record ApiKey
{
    /// <summary>The greatest length of a name.</summary>
    public const int MaxNameLength = 100;

    /// <summary>The part that people see, unique: 10 lower-case letters and digits.</summary>
    public required string Prefix { get; init; }

    /// <summary>What it is for, 1 to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The account it acts for: it can never do more than that account can at the moment.</summary>
    public required string AccountId { get; init; }

    /// <summary>What it is limited to, in the order of <see cref="Permission"/>.</summary>
    public required IReadOnlyList<Permission> Scopes { get; init; }

    /// <summary>SHA-256 of its secret part, 64 hexadecimal digits.</summary>
    public required string SecretHash { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The account that made it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>From when on it opens nothing.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was revoked; null while it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Whether it opens anything.</summary>
    public bool IsUsable(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;
}
