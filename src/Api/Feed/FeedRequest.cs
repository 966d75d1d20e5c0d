using ConsumerSafety.Api.Feed.Caching;
using ConsumerSafety.Api.Feed.Paths;
using ConsumerSafety.Api.Feed.Protocol;
using Microsoft.AspNetCore.Http;

namespace ConsumerSafety.Api.Feed;

/// <summary>One request below the service root, taken apart.</summary>
/// <param name="Context">Where it came in and the answer goes out.</param>
/// <param name="Version">The version of OData the answer is written in.</param>
/// <param name="Target">The address that was asked for.</param>
/// <param name="Preferences">What the client prefers.</param>
/// <param name="Prepared">What the text of the address means.</param>
internal sealed record FeedRequest(
    HttpContext Context, string Version, RequestTarget Target, Preferences Preferences, PreparedRequest Prepared)
{
    /// <summary>What the address names.</summary>
    public FeedPath Path => Prepared.Path;

    /// <summary>The system query options.</summary>
    public SystemOptions Options => Prepared.Options;

    /// <summary>How a JSON answer is written. Throws <see cref="Errors.FeedException"/> (406).</summary>
    public PayloadForm ReadForm() =>
        ResponseFormat.NegotiateForm(Options["$format"], Context.Request.Headers, Version);

    /// <summary>Whether only the headers are wanted.</summary>
    public bool IsHead => HttpMethods.IsHead(Context.Request.Method);

    /// <summary>Is cancelled when the client goes away.</summary>
    public CancellationToken Aborted => Context.RequestAborted;
}
