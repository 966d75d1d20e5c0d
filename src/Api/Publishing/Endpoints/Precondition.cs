using System.Globalization;
using ConsumerSafety.Api.Programs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ConsumerSafety.Api.Publishing.Endpoints;

/// <summary>
/// The version of a draft that a request was made from, out of <c>If-Match</c> (RFC 9110, section 13.1.1). Without it
/// nobody could tell whether the caller has seen what it is about to change (RFC 6585, section 3).
/// </summary>
internal static class Precondition
{
    /// <summary>The version, or what to answer when there is none.</summary>
    public static (int Version, ProblemHttpResult? Refusal) Read(HttpRequest request)
    {
        var header = request.Headers.IfMatch;
        if (header.Count == 0)
            return (0, Problems.Invalid(
                StatusCodes.Status428PreconditionRequired, "If-Match",
                "the ETag of the draft as the caller has seen it", null));
        var text = header.ToString();
        if (text.StartsWith("W/", StringComparison.Ordinal) && IsTag(text[2..]))
            return (0, null); // a weak tag matches nothing, as no draft has the version 0
        return IsTag(text)
            ? (int.TryParse(text[1..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
                ? version
                : 0, null)
            : (0, Problems.Invalid(
                StatusCodes.Status400BadRequest, "If-Match", "one entity tag, as ETag gave it", text));
    }

    private static bool IsTag(string text) =>
        text is ['"', .., '"'] && text.Length > 2 && text.IndexOf('"', 1) == text.Length - 1;
}
