using System.Text;
using ConsumerSafety.Api.Feed.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace ConsumerSafety.Api.Feed;

/// <summary>
/// Turns query options that come as a body into a request that is read, for those who have more of them than fit into
/// an address (OData URL conventions 4.01, 4.17; OData protocol 4.01, 11.2.1).
/// </summary>
internal static class PostedQuery
{
    private static readonly UTF8Encoding s_strict = new(false, throwOnInvalidBytes: true);

    /// <summary>
    /// Makes the request one for the address before <c>/$query</c>. Throws <see cref="FeedException"/>.
    /// </summary>
    public static async Task TurnAsync(HttpContext context, int maxLength)
    {
        var request = context.Request;
        RequireType(request);
        var posted = await ReadAsync(request.Body, maxLength, context.RequestAborted);
        var target = RequestTarget.Of(context);
        var path = target.Path[..target.Path.LastIndexOf('/')];
        var given = request.QueryString.Value ?? "";
        var query = (given.Length, posted.Length) switch
        {
            (_, 0) => given,
            ( <= 1, _) => "?" + posted,
            _ => $"{given}&{posted}",
        };
        var raw = $"{request.PathBase.ToUriComponent()}{RequestTarget.Prefix}/{path}";
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = raw + query;
        request.Method = HttpMethods.Get;
        request.Path = PathString.FromUriComponent(raw[request.PathBase.ToUriComponent().Length..]);
        request.QueryString = new(query);
    }

    private static void RequireType(HttpRequest request)
    {
        if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && (type.MediaType.Equals("text/plain", StringComparison.OrdinalIgnoreCase)
                || type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
            && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
            return;
        throw new FeedException(new(
            StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType",
            "Query options are sent as text/plain or application/x-www-form-urlencoded, in UTF-8.", "Content-Type"));
    }

    private static async Task<string> ReadAsync(Stream body, int maxLength, CancellationToken cancellationToken)
    {
        var bytes = new byte[maxLength + 1];
        var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        if (length > maxLength)
            throw new FeedException(FeedError.TooComplex(
                "$query", $"Query options have at most {maxLength} characters together."));
        try
        {
            return s_strict.GetString(bytes, 0, length).Trim().TrimStart('?');
        }
        catch (DecoderFallbackException)
        {
            throw FeedException.Invalid("$query", "The body has to be text in UTF-8.");
        }
    }
}
