using ConsumerSafety.Domain.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;

namespace ConsumerSafety.Api.Accounts;

/// <summary>
/// A policy per permission: the caller has it for some agency at all. Whether it has it for the agency in question is
/// for the service to say, with <see cref="Caller.Can"/>.
/// </summary>
public static class PermissionPolicies
{
    /// <summary>The name of a permission's policy.</summary>
    public static string Name(Permission permission) => $"permission:{permission}";

    /// <summary>Lets only callers with a permission reach an endpoint.</summary>
    public static TBuilder RequirePermission<TBuilder>(this TBuilder endpoint, Permission permission)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireAuthorization(Name(permission));

    internal static void Add(AuthorizationOptions options)
    {
        foreach (var permission in Enum.GetValues<Permission>())
            options.AddPolicy(Name(permission), policy => policy
                .RequireAuthenticatedUser()
                .RequireAssertion(context => CallerClaims.Find(context.User)?.CanSomewhere(permission) == true));
    }
}
