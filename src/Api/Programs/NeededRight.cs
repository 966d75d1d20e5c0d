using ConsumerSafety.Domain.Accounts;

namespace ConsumerSafety.Api.Programs;

/// <summary>What an endpoint asks of its caller; every endpoint below <c>/api</c> has one.</summary>
/// <param name="Permissions">One of these, for some agency; none of them for everybody who has signed in.</param>
/// <param name="IsPublic">True where nobody needs to sign in.</param>
public sealed record NeededRight(IReadOnlyList<Permission> Permissions, bool IsPublic = false)
{
    /// <summary>Whether a caller, or a visitor, may come in at all.</summary>
    public bool Admits(Caller? caller) => IsPublic
        || (caller is not null && (Permissions.Count == 0 || Permissions.Any(caller.CanSomewhere)));
}
