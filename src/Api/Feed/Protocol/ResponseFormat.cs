using ConsumerSafety.Api.Feed.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace ConsumerSafety.Api.Feed.Protocol;

/// <summary>Chooses the form of an answer from <c>$format</c>, or else from <c>Accept</c>.</summary>
internal static class ResponseFormat
{
    public const string Json = "application/json";

    public const string Xml = "application/xml";

    /// <summary>
    /// How much metadata a JSON answer has. Throws <see cref="FeedException"/> (406) if none will do.
    /// </summary>
    public static MetadataLevel NegotiateLevel(string? format, IHeaderDictionary headers)
    {
        foreach (var range in Ranges(format, headers))
            if (ReadLevel(range) is { } level)
                return level;
        throw NotAcceptable(format, "application/json with metadata=minimal or metadata=none");
    }

    /// <summary>Whether the metadata document is wanted in XML or in JSON.</summary>
    public static string NegotiateDocument(string? format, IHeaderDictionary headers)
    {
        foreach (var range in Ranges(format, headers))
            if (Includes(range, Xml))
                return Xml;
            else if (Includes(range, Json))
                return Json;
        throw NotAcceptable(format, "application/xml or application/json");
    }

    /// <summary>The media type of a JSON answer.</summary>
    public static string ContentType(MetadataLevel level) => level == MetadataLevel.None
        ? "application/json;odata.metadata=none;odata.streaming=true;charset=utf-8"
        : "application/json;odata.metadata=minimal;odata.streaming=true;charset=utf-8";

    // Best quality first; of equal quality the more specific one, then the one named first.
    private static IEnumerable<MediaTypeHeaderValue> Ranges(string? format, IHeaderDictionary headers)
    {
        if (format is not null)
            return MediaTypeHeaderValue.TryParse(Expand(format), out var asked) ? [asked] : [];
        string? accept = headers.Accept;
        if (string.IsNullOrWhiteSpace(accept))
            return [new MediaTypeHeaderValue("*/*")];
        if (!MediaTypeHeaderValue.TryParseList(headers.Accept, out var ranges))
            return [];
        return ranges
            .Where(range => range.Quality is not 0)
            .OrderByDescending(range => range.Quality ?? 1)
            .ThenBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0);
    }

    private static string Expand(string format) => format switch
    {
        "json" => Json,
        "xml" => Xml,
        _ => format,
    };

    private static bool Includes(MediaTypeHeaderValue range, string type) =>
        range.MatchesAllTypes
        || (range.MatchesAllSubTypes && type.StartsWith(range.Type.Value + "/", StringComparison.OrdinalIgnoreCase))
        || range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase);

    private static MetadataLevel? ReadLevel(MediaTypeHeaderValue range)
    {
        if (!Includes(range, Json))
            return null;
        var level = MetadataLevel.Minimal;
        foreach (var parameter in range.Parameters)
            switch (Upper(parameter.Name), Upper(parameter.Value).Trim('"'))
            {
                case ("ODATA.METADATA" or "METADATA", "NONE"):
                    level = MetadataLevel.None;
                    break;
                case ("ODATA.METADATA" or "METADATA", "MINIMAL"):
                case ("ODATA.STREAMING" or "STREAMING", "TRUE" or "FALSE"):
                case ("IEEE754COMPATIBLE" or "EXPONENTIALDECIMALS", "FALSE"):
                case ("CHARSET", "UTF-8"):
                case ("Q", _):
                    break;
                default:
                    return null;
            }
        return level;
    }

    private static string Upper(StringSegment text) => text.ToString().ToUpperInvariant();

    private static FeedException NotAcceptable(string? format, string offered) => new(new(
        StatusCodes.Status406NotAcceptable, "NotAcceptable", $"This is offered as {offered}.",
        format is null ? "Accept" : "$format"));
}
