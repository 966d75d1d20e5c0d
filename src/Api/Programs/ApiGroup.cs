using ConsumerSafety.Domain.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ConsumerSafety.Api.Programs;

/// <summary>
/// Endpoints below <c>/api</c>. What holds for all of them is done here, before anything of a request is read:
/// <list type="bullet">
/// <item>Who has not signed in gets 401 with <c>WWW-Authenticate</c>, who has not the right 403; each endpoint says
/// with <see cref="Needs"/>, <see cref="NeedsSignIn"/> or <see cref="IsForEverybody"/> what it asks, and one that
/// says nothing answers nobody. That is the door alone: whether the thing asked for belongs to the caller's agency is
/// for the service behind it.</item>
/// <item>Requests that carry an <c>Idempotency-Key</c> are carried out once
/// (<see cref="Idempotency.IdempotentRequests"/>).</item>
/// <item>Requests that change something and come with a browser's cookie need the antiforgery token; those of keys
/// and tokens do not, as no browser adds them by itself.</item>
/// <item>A body that cannot be read, a database that does not answer and a key that is used too often become problem
/// details.</item>
/// </list>
/// </summary>
public static class ApiGroup
{
    /// <summary>Where all of them lie.</summary>
    public const string Prefix = "/api";

    /// <summary>
    /// Opens a group: <c>MapApiGroup("/notices", "Notices")</c>, then <c>MapPost("", …).Needs(…)</c> and so on.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="path">The path below <c>/api</c>, beginning with a slash.</param>
    /// <param name="tag">The heading in the description.</param>
    public static RouteGroupBuilder MapApiGroup(this IEndpointRouteBuilder endpoints, string path, string tag)
    {
        var group = endpoints.MapGroup(Prefix + path).WithTags(tag);
        ((IEndpointConventionBuilder)group).Finally(endpoint =>
        {
            var right = endpoint.Metadata.OfType<NeededRight>().LastOrDefault();
            endpoint.RequestDelegate = new ApiDoor(endpoint.RequestDelegate!, right).InvokeAsync;
        });
        return group;
    }

    /// <summary>Admits callers who have one of these rights for some agency.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoint, params Permission[] permissions)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentOutOfRangeException.ThrowIfZero(permissions.Length);
        return endpoint.WithMetadata(new NeededRight(permissions));
    }

    /// <summary>Admits everybody who has signed in.</summary>
    public static TBuilder NeedsSignIn<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new NeededRight([]));

    /// <summary>Admits everybody.</summary>
    public static TBuilder IsForEverybody<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new NeededRight([], IsPublic: true));

    /// <summary>What is not there below <c>/api</c> is told to programs, not shown as a page.</summary>
    internal static void MapNothingElse(this IEndpointRouteBuilder endpoints) => endpoints
        .Map(Prefix + "/{**rest}", (HttpRequest request) => Problems.Of(
            StatusCodes.Status404NotFound,
            $"There is nothing to {request.Method} at {request.Path}; /openapi/v1.json says what there is."))
        .ExcludeFromDescription();
}
