using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using ConsumerSafety.Domain.Accounts;
using ConsumerSafety.Storage.Accounts;
using ConsumerSafety.Storage.Agencies;

namespace ConsumerSafety.Api.IdentityProviders;

/// <summary>
/// The accounts of people and programs whom another identity provider vouches for. Each has an account here, made at
/// the first sight of it, so that it can be named, seen in the audit log and locked like any other. Name and roles
/// follow the provider; a password it has not, and its address leads nowhere, so that none can be set by mail.
/// </summary>
internal sealed class ExternalAccounts(AccountStore accounts, AgencyStore agencies, TimeProvider time)
{
    private const string Subject = "sub";
    private const int Attempts = 3;

    /// <summary>The account; null for who has no role here or was locked here.</summary>
    /// <param name="provider">Who vouches.</param>
    /// <param name="claims">What it says, already proved.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Account?> FindAsync(
        ProviderOptions provider, ClaimsPrincipal claims, CancellationToken cancellationToken)
    {
        var roles = RolesOf(provider, claims);
        if (roles.Count == 0 || claims.FindFirstValue(Subject) is not { Length: > 0 } subject)
            return null;
        // Another request may write the same meanwhile; then it is read anew.
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var wanted = Describe(provider, subject, claims, roles);
            var held = await accounts.FindAsync(wanted.Id, cancellationToken);
            if (held is { State: not AccountState.Active })
                return null;
            if (held is not null && IsSame(held, wanted))
                return held;
            if (await SaveAsync(provider, held, wanted, cancellationToken) is { } saved)
                return saved;
        }
        return null;
    }

    private async Task<Account?> SaveAsync(
        ProviderOptions provider, Account? held, Account wanted, CancellationToken cancellationToken)
    {
        var actor = $"provider:{provider.Name}";
        if (held is null)
        {
            if (!await IsAgencyAsync(wanted.AgencyId, cancellationToken))
                return null;
            return await accounts.AddAsync(wanted, actor, null, null, cancellationToken) == AccountWrite.Done
                ? wanted
                : null;
        }
        var changed = held with { Name = wanted.Name, AgencyId = wanted.AgencyId, Roles = wanted.Roles };
        return await accounts.UpdateAsync(held, changed, actor, null, null, cancellationToken) == AccountWrite.Done
            ? changed
            : null;
    }

    private async Task<bool> IsAgencyAsync(string? id, CancellationToken cancellationToken) =>
        id is null || (await agencies.ReadAllAsync(cancellationToken)).Any(agency => agency.Id == id);

    private Account Describe(ProviderOptions provider, string subject, ClaimsPrincipal claims, List<Role> roles)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{provider.Name}\n{subject}"));
        var id = Convert.ToHexStringLower(hash)[..32];
        var name = claims.FindFirstValue("name") ?? claims.FindFirstValue("preferred_username") ?? subject;
        name = new string([.. name.Where(letter => !char.IsControl(letter))]).Trim();
        return new()
        {
            Id = id,
            Email = $"{id}@{provider.Name}.invalid",
            Name = name.Length == 0 ? provider.Name : name[..Math.Min(name.Length, Account.MaxNameLength)],
            AgencyId = provider.AgencyId.Length == 0 ? null : provider.AgencyId,
            Roles = roles,
            State = AccountState.Active,
            SecurityStamp = id,
            CreatedAt = time.GetUtcNow(),
        };
    }

    private static List<Role> RolesOf(ProviderOptions provider, ClaimsPrincipal claims) =>
    [
        .. claims.FindAll(provider.RoleClaim)
            .Select(claim => provider.Roles.GetValueOrDefault(claim.Value))
            .OfType<string>()
            .Select(Enum.Parse<Role>)
            .Distinct()
            .Order(),
    ];

    private static bool IsSame(Account held, Account wanted) =>
        held.Name == wanted.Name && held.AgencyId == wanted.AgencyId && held.Roles.SequenceEqual(wanted.Roles);
}
