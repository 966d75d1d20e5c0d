using ConsumerSafety.Domain.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;

namespace ConsumerSafety.Api.Accounts;

/// <summary>
/// Lets only callers with one of some permissions reach a page: <c>[NeedsPermission(Permission.ReadAudit)]</c> on its
/// model.
/// </summary>
/// <param name="permissions">The permissions, one of which is needed for some agency at all.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsPermissionAttribute(params Permission[] permissions)
    : AuthorizeAttribute, IAuthorizationRequirementData
{
    /// <summary>The permissions, one of which is needed.</summary>
    public IReadOnlyList<Permission> Permissions => permissions;

    /// <inheritdoc/>
    public IEnumerable<IAuthorizationRequirement> GetRequirements() =>
    [
        new AssertionRequirement(context =>
            CallerClaims.Find(context.User) is { } caller && permissions.Any(caller.CanSomewhere)),
    ];
}
