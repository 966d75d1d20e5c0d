using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ConsumerSafety.Api.Feed;

/// <summary>The two parts of the address that was asked for.</summary>
/// <param name="Root">The service root, absolute, with a slash at its end.</param>
/// <param name="Path">The path below it, percent-encoded as it came.</param>
internal sealed record RequestTarget(string Root, string Path)
{
    /// <summary>Where the service root lies.</summary>
    public const string Prefix = "/odata";

    public static RequestTarget Of(HttpContext context)
    {
        var request = context.Request;
        var root = $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}{Prefix}/";
        return new(root, RawPath(context) ?? EncodedPath(request));
    }

    // A slash within a key arrives encoded; only the raw target still tells it from one that parts segments.
    private static string? RawPath(HttpContext context)
    {
        var raw = context.Features.Get<IHttpRequestFeature>()?.RawTarget;
        var prefix = context.Request.PathBase.ToUriComponent() + Prefix;
        if (raw is null || !raw.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            return null;
        var end = raw.IndexOf('?', StringComparison.Ordinal);
        return raw[prefix.Length..(end < 0 ? raw.Length : end)].TrimStart('/');
    }

    private static string EncodedPath(HttpRequest request) =>
        request.Path.ToUriComponent()[Prefix.Length..].TrimStart('/');
}
