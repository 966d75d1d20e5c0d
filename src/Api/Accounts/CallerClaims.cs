using System.Security.Claims;
using ConsumerSafety.Domain.Accounts;

namespace ConsumerSafety.Api.Accounts;

/// <summary>A <see cref="Caller"/> as the claims of a sign-in, whatever way it came: cookie, key or token.</summary>
public static class CallerClaims
{
    /// <summary>The agency of the caller; missing when it has none.</summary>
    public const string Agency = "agency";

    /// <summary>A permission the key is limited to; missing when it is not limited.</summary>
    public const string Scope = "scope";

    /// <summary>The session of a person, by which the person sees and ends it; missing for programs.</summary>
    public const string Session = "session_id";

    /// <summary>The prefix of the API key; missing for a person.</summary>
    public const string KeyPrefix = "key_prefix";

    /// <summary>The account that made the key; missing for a person, and where the holder made it.</summary>
    public const string KeyMaker = "key_maker";

    /// <summary>The claims of a caller.</summary>
    public static IEnumerable<Claim> Of(Caller caller)
    {
        yield return new(ClaimTypes.NameIdentifier, caller.AccountId);
        yield return new(ClaimTypes.Name, caller.Name);
        if (caller.AgencyId is not null)
            yield return new(Agency, caller.AgencyId);
        foreach (var role in caller.Roles)
            yield return new(ClaimTypes.Role, role.ToString());
        foreach (var scope in caller.Scopes ?? (IEnumerable<Permission>)[])
            yield return new(Scope, scope.ToString());
        if (caller.KeyPrefix is not null)
            yield return new(KeyPrefix, caller.KeyPrefix);
        if (caller.KeyMaker is not null)
            yield return new(KeyMaker, caller.KeyMaker);
    }

    /// <summary>The caller that somebody is; null for a visitor who has not signed in.</summary>
    public static Caller? Find(ClaimsPrincipal user)
    {
        if (user.Identity?.IsAuthenticated != true || user.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id)
            return null;
        var scopes = Values<Permission>(user, Scope);
        var prefix = user.FindFirstValue(KeyPrefix);
        return new(id, user.FindFirstValue(ClaimTypes.Name) ?? id, user.FindFirstValue(Agency),
            Values<Role>(user, ClaimTypes.Role))
        {
            KeyPrefix = prefix,
            KeyMaker = user.FindFirstValue(KeyMaker),
            // A key without any scope may do nothing, where a person is not limited.
            Scopes = prefix is null && scopes.Count == 0 ? null : scopes,
        };
    }

    private static HashSet<T> Values<T>(ClaimsPrincipal user, string type) where T : struct, Enum =>
    [
        .. user.FindAll(type)
            .Select(claim => Enum.TryParse<T>(claim.Value, out var value) ? value : (T?)null)
            .OfType<T>(),
    ];
}
