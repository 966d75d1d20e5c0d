namespace ConsumerSafety.Storage.Accounts;

/// <summary>A sign-in that lasts.</summary>
public sealed class AccountSession
{
    /// <summary>SHA-256, in hexadecimal digits, of the secret that the browser holds.</summary>
    public required string Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required string AccountId { get; init; }

    /// <summary>How the person signed in.</summary>
    public required string Method { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last used, to the minute or so.</summary>
    public required DateTimeOffset LastSeenAt { get; init; }

    /// <summary>The network it came from: the first 24 bits of an IPv4 address, the first 48 of an IPv6 one.</summary>
    public required string AddressPrefix { get; init; }

    /// <summary>What the browser calls itself, shortened.</summary>
    public required string UserAgent { get; init; }

    /// <summary>When it was ended; null while it was not.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}
