using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ConsumerSafety.Api.Feed.Protocol;

/// <summary>
/// A weak entity tag over everything an answer depends on, so that whoever has it may keep it while nothing changes.
/// </summary>
internal static class AnswerTag
{
    /// <summary>Gives the response its tag, and leave to be kept for a moment.</summary>
    public static void Announce(HttpResponse response, long generation, params ReadOnlySpan<string> parts)
    {
        var headers = response.GetTypedHeaders();
        headers.ETag = new($"\"{generation:x}-{Hash(parts)}\"", isWeak: true);
        headers.CacheControl = new() { Public = true, MaxAge = TimeSpan.FromSeconds(1) };
        response.Headers.Vary = "Accept, Prefer, OData-MaxVersion";
    }

    /// <summary>Whether the client already has the answer with this tag; if so, the response says so (304).</summary>
    public static bool IsKnown(HttpContext context)
    {
        var tag = context.Response.GetTypedHeaders().ETag;
        var known = context.Request.GetTypedHeaders().IfNoneMatch;
        if (!known.Any(candidate => candidate.Compare(tag, useStrongComparison: false) || candidate.Tag == "*"))
            return false;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    private static string Hash(ReadOnlySpan<string> parts)
    {
        var text = string.Join('\n', parts);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }
}
