using ConsumerSafety.Api.Programs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ConsumerSafety.Api.Campaigns;

/// <summary>
/// What a request was made from, out of <c>If-Match</c> (RFC 9110, section 13.1.1); without it nobody could tell
/// whether the caller has seen what it is about to change.
/// </summary>
internal static class SeenTag
{
    /// <summary>The tag without quotes, or what to answer when there is none.</summary>
    public static (string Tag, ProblemHttpResult? Refusal) Read(HttpRequest request)
    {
        var header = request.Headers.IfMatch;
        if (header.Count == 0)
            return ("", Problems.Invalid(
                StatusCodes.Status428PreconditionRequired, "If-Match", "the ETag as the caller has seen it", null));
        return header.ToString() is ['"', .. var tag, '"'] && tag.Length > 0 && !tag.Contains('"')
            ? (tag, null)
            : ("", Problems.Invalid(
                StatusCodes.Status400BadRequest, "If-Match", "one strong entity tag, as ETag gave it",
                header.ToString()));
    }
}
