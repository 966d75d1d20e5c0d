using ConsumerSafety.Api.Feed.OpenApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ConsumerSafety.Api.Feed;

/// <summary>The OData feed at <c>/odata</c>.</summary>
public static class FeedEndpoint
{
    /// <summary>Maps the service root and everything below it.</summary>
    public static IEndpointConventionBuilder MapFeed(this IEndpointRouteBuilder endpoints)
    {
        FeedDescription.Map(endpoints);
        var door = endpoints.ServiceProvider.GetRequiredService<FeedDoor>();
        // What pages need on the way (faults as pages, policies for scripts, who is signed in) the feed does not.
        return endpoints.Map(RequestTarget.Prefix + "/{**path}", door.HandleAsync).ShortCircuit();
    }

    /// <summary>Whether a request is the feed's, which compresses its answers itself.</summary>
    public static bool Contains(PathString path) => path.StartsWithSegments(RequestTarget.Prefix);
}
