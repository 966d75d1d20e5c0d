using ConsumerSafety.Api.Feed.Errors;
using Microsoft.AspNetCore.Http;

namespace ConsumerSafety.Api.Feed.Protocol;

/// <summary>Which methods an address takes, and what <c>OPTIONS</c> says of it (RFC 9110, 9.3.7).</summary>
internal static class Methods
{
    /// <summary>The segment a batch is sent to.</summary>
    public const string Batch = "$batch";

    /// <summary>The last segment of an address whose query options are sent as the body.</summary>
    public const string Query = "/$query";

    private const string OfResources = "GET, HEAD, OPTIONS";
    private const string OfPosts = "POST, OPTIONS";
    private const string KeptSeconds = "86400";

    /// <summary>Whether the address takes what is posted to it instead of being read.</summary>
    public static bool IsPosted(string path) => IsBatch(path) || IsQuery(path);

    /// <summary>Whether the address takes batches.</summary>
    public static bool IsBatch(string path) => path.Trim('/') is Batch or "%24batch";

    /// <summary>Whether the address takes query options as a body.</summary>
    public static bool IsQuery(string path) =>
        path.EndsWith(Query, StringComparison.Ordinal) || path.EndsWith("/%24query", StringComparison.Ordinal);

    /// <summary>Says which methods an address takes; also to a browser that asks for another site's script.</summary>
    public static void Describe(HttpContext context, string path)
    {
        var headers = context.Response.Headers;
        var allowed = IsPosted(path) ? OfPosts : OfResources;
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        headers.Allow = allowed;
        headers.CacheControl = "no-store";
        if (context.Request.Headers.AccessControlRequestMethod.Count == 0)
            return;
        headers.AccessControlAllowMethods = allowed;
        headers.AccessControlMaxAge = KeptSeconds;
        if (context.Request.Headers.AccessControlRequestHeaders is { Count: > 0 } asked)
            headers.AccessControlAllowHeaders = asked;
        headers.Vary = "Access-Control-Request-Method, Access-Control-Request-Headers";
    }

    /// <summary>Throws <see cref="FeedException"/> (405) unless the address takes the method.</summary>
    public static void Require(HttpContext context, string path)
    {
        var method = context.Request.Method;
        var isPosted = IsPosted(path);
        if (isPosted ? HttpMethods.IsPost(method) : HttpMethods.IsGet(method) || HttpMethods.IsHead(method))
            return;
        context.Response.Headers.Allow = isPosted ? OfPosts : OfResources;
        throw new FeedException(new(
            StatusCodes.Status405MethodNotAllowed, "MethodNotAllowed",
            isPosted ? "This address takes POST." : "This feed is read with GET and HEAD.", method));
    }
}
