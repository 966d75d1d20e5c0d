using ConsumerSafety.Api.Downloads;
using ConsumerSafety.Api.Feed;
using ConsumerSafety.Api.Health;
using Microsoft.AspNetCore.Routing;

namespace ConsumerSafety.Api;

/// <summary>Where everything is that a program calls.</summary>
public static class ApiEndpoints
{
    /// <summary>Maps health, the feed and the downloads.</summary>
    public static void MapApi(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealth();
        endpoints.MapFeed();
        endpoints.MapDownloads();
    }
}
