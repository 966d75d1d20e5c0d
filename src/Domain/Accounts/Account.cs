namespace ConsumerSafety.Domain.Accounts;

/// <summary>
/// A person who works here. Secrets are only in it as hashes, or encrypted with the keys of the service.
/// </summary>
public sealed record Account
{
    /// <summary>The greatest length of a name.</summary>
    public const int MaxNameLength = 100;

    /// <summary>Stable and never given again: 32 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>The address the person signs in with, as it was written; unique whatever its case.</summary>
    public required string Email { get; init; }

    /// <summary>What colleagues see, 1 to 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The agency the person works for; null for roles that belong to none.</summary>
    public string? AgencyId { get; init; }

    /// <summary>What the person may do, in the order of <see cref="Role"/>.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    /// <summary>Whether it can be used.</summary>
    public AccountState State { get; init; }

    /// <summary>Language of the mails to the person, <c>zh-CN</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "zh-CN";

    /// <summary>The password as ASP.NET Core Identity hashes it; null until one is set.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>Changes with everything that ends the other sessions.</summary>
    public required string SecurityStamp { get; init; }

    /// <summary>Whether a code is asked for after the password.</summary>
    public bool HasSecondFactor { get; init; }

    /// <summary>The key of the authenticator app, encrypted; null when none was made.</summary>
    public string? AuthenticatorKey { get; init; }

    /// <summary>The hashes of the recovery codes that were not used yet, encrypted as one.</summary>
    public string? RecoveryCodes { get; init; }

    /// <summary>The passkeys.</summary>
    public IReadOnlyList<Passkey> Passkeys { get; init; } = [];

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>What it may do.</summary>
    public Caller ToCaller() => new(Id, Name, AgencyId, Roles.ToHashSet());
}
