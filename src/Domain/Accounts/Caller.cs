namespace ConsumerSafety.Domain.Accounts;

/// <summary>Who asks for something: a person who signed in, or a program with a key or a token.</summary>
/// <param name="AccountId">The account it acts for.</param>
/// <param name="Name">What people see.</param>
/// <param name="AgencyId">Its agency; null for roles that belong to none.</param>
/// <param name="Roles">Its roles.</param>
public sealed record Caller(string AccountId, string Name, string? AgencyId, IReadOnlySet<Role> Roles)
{
    /// <summary>What a key was limited to; null for everything its roles allow.</summary>
    public IReadOnlySet<Permission>? Scopes { get; init; }

    /// <summary>The API key it came with, by its public prefix; null for a person.</summary>
    public string? KeyPrefix { get; init; }

    /// <summary>
    /// Who made that key, when that was not the holder of the account: a person who stands behind all it does.
    /// </summary>
    public string? KeyMaker { get; init; }

    /// <summary>As the audit log names it.</summary>
    public string Actor => KeyPrefix is null ? $"account:{AccountId}" : $"account:{AccountId} key:{KeyPrefix}";

    /// <summary>Whether it may do something for an agency.</summary>
    public bool Can(Permission permission, string? agencyId) =>
        IsInScope(permission)
        && Roles.Any(role => Rights.AllowsEverywhere(role, permission)
            || (agencyId is not null && agencyId == AgencyId && Rights.AllowsInOwnAgency(role, permission)));

    /// <summary>Whether it may do something for any agency at all: what decides which menus it sees.</summary>
    public bool CanSomewhere(Permission permission) =>
        IsInScope(permission)
        && Roles.Any(role => Rights.AllowsEverywhere(role, permission)
            || (AgencyId is not null && Rights.AllowsInOwnAgency(role, permission)));

    private bool IsInScope(Permission permission) => Scopes?.Contains(permission) ?? true;
}
