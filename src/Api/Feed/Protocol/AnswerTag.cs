using Microsoft.AspNetCore.Http;

namespace ConsumerSafety.Api.Feed.Protocol;

/// <summary>
/// A weak entity tag, so that whoever has an answer may keep it while nothing changes, and asks again without
/// transferring it (RFC 9110, 8.8.3; OData protocol 4.01, 8.2.4 and 8.2.5).
/// </summary>
internal static class AnswerTag
{
    private const string Kept = "public, max-age=1";

    /// <summary>Gives the response its tag, and leave to be kept for a moment.</summary>
    public static void Announce(HttpResponse response, string tag)
    {
        response.Headers.ETag = tag;
        response.Headers.CacheControl = Kept;
    }

    /// <summary>Whether the client already has the answer with this tag; if so, the response says so (304).</summary>
    public static bool IsKnown(HttpContext context)
    {
        var known = context.Request.Headers.IfNoneMatch;
        if (known.Count == 0 || !Names(known, context.Response.Headers.ETag.ToString()))
            return false;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    /// <summary>Whether the client wants the answer only if it has another tag than this one (412).</summary>
    public static bool IsForbidden(HttpContext context)
    {
        var wanted = context.Request.Headers.IfMatch;
        return wanted.Count > 0 && !Names(wanted, context.Response.Headers.ETag.ToString());
    }

    // OData's tags are compared weakly, in both headers: one that is weak could never be matched otherwise.
    private static bool Names(IEnumerable<string?> header, string tag)
    {
        var opaque = Opaque(tag.AsSpan());
        foreach (var line in header)
            foreach (var range in line.AsSpan().Split(','))
            {
                var candidate = line.AsSpan()[range].Trim();
                if (candidate is "*" || (opaque.Length > 0 && Opaque(candidate).SequenceEqual(opaque)))
                    return true;
            }
        return false;
    }

    private static ReadOnlySpan<char> Opaque(ReadOnlySpan<char> tag) =>
        tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
}
