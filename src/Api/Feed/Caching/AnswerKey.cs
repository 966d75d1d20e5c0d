using ConsumerSafety.Api.Feed.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ConsumerSafety.Api.Feed.Caching;

/// <summary>Everything of a request that its answer depends on.</summary>
internal readonly record struct AnswerKey(
    string Scheme,
    string Host,
    string PathBase,
    string Target,
    string Accept,
    string MaxVersion,
    string Version,
    string Prefer,
    ContentCoding Coding)
{
    /// <summary>The key of a request whose answer may be kept; null for one whose answer may not.</summary>
    public static AnswerKey? Of(HttpContext context, ContentCoding coding)
    {
        var request = context.Request;
        var headers = request.Headers;
        if (!HttpMethods.IsGet(request.Method) || headers.IfMatch.Count > 0 || headers.Range.Count > 0
            || headers.ContainsKey("OData-Isolation") || headers.ContainsKey("Isolation")
            || context.Features.Get<IHttpRequestFeature>()?.RawTarget is not { Length: > 0 } target)
            return null;
        return new(
            request.Scheme, request.Host.Value ?? "", request.PathBase.Value ?? "", target,
            headers.Accept.ToString(), headers["OData-MaxVersion"].ToString(), headers["OData-Version"].ToString(),
            headers["Prefer"].ToString(), coding);
    }
}
