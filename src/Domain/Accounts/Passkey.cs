namespace ConsumerSafety.Domain.Accounts;

/// <summary>A key on a person's device or in a password manager, as WebAuthn registered it.</summary>
public sealed record Passkey
{
    /// <summary>What its authenticator calls it.</summary>
    public required byte[] CredentialId { get; init; }

    /// <summary>The public half, as a COSE key.</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>What its owner calls it, 1 to 100 characters.</summary>
    public string? Name { get; init; }

    /// <summary>When it was added.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>How browsers may reach it: <c>internal</c>, <c>hybrid</c>, <c>usb</c>.</summary>
    public IReadOnlyList<string> Transports { get; init; } = [];

    /// <summary>Whether a finger, a face or a PIN was checked.</summary>
    public bool IsUserVerified { get; init; }

    /// <summary>Whether it may be copied to the owner's other devices.</summary>
    public bool IsBackupEligible { get; init; }

    /// <summary>Whether it was when it was last used.</summary>
    public bool IsBackedUp { get; init; }

    /// <summary>What the authenticator said of itself when it was added.</summary>
    public byte[] AttestationObject { get; init; } = [];

    /// <summary>What the browser said of that occasion.</summary>
    public byte[] ClientDataJson { get; init; } = [];
}
