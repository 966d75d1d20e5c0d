using ConsumerSafety.Domain.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace ConsumerSafety.Api.Accounts;

/// <summary>
/// Lets only callers with a permission reach a page: <c>[NeedsPermission(Permission.ReadAudit)]</c> on its model.
/// </summary>
/// <param name="permission">The permission, for some agency at all.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsPermissionAttribute(Permission permission)
    : AuthorizeAttribute(PermissionPolicies.Name(permission))
{
    /// <summary>The permission.</summary>
    public Permission Permission => permission;
}
