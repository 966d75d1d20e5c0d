using Microsoft.AspNetCore.Http;

namespace ConsumerSafety.Api.Open311;

/// <summary>
/// What every answer says about itself. Apps in browsers may call from any site: no cookie counts here.
/// </summary>
internal static class Open311Headers
{
    private const string Kept = "public, max-age=300";
    private const string Exposed = "Location, Retry-After, Idempotency-Replayed, RateLimit, RateLimit-Policy";
    private const string Methods = "GET, HEAD, POST, OPTIONS";
    private const string KeptSeconds = "86400";

    /// <summary>Adds it.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="isPrivate">Whether it is for the holder of a key alone.</param>
    public static void Add(HttpResponse response, bool isPrivate)
    {
        var headers = response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = Exposed;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = isPrivate ? "no-store" : Kept;
        headers.Vary = isPrivate ? "Accept-Language, Authorization, X-Api-Key" : "Accept-Language";
    }

    /// <summary>Answers a browser that asks what a script on another site may send.</summary>
    public static Task DescribeAsync(HttpContext context)
    {
        Add(context.Response, isPrivate: true);
        var headers = context.Response.Headers;
        headers.Allow = Methods;
        headers.AccessControlAllowMethods = Methods;
        headers.AccessControlAllowHeaders =
            "Accept-Language, Authorization, Content-Type, Idempotency-Key, X-Api-Key";
        headers.AccessControlMaxAge = KeptSeconds;
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
