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

    public const string Csv = "text/csv";

    /// <summary>How a JSON answer is written. Throws <see cref="FeedException"/> (406) if none will do.</summary>
    public static PayloadForm NegotiateForm(string? format, IHeaderDictionary headers, string version)
    {
        foreach (var range in Ranges(format, headers))
            if (ReadForm(range, version == ProtocolVersion.Version401) is { } form)
                return form;
        throw NotAcceptable(format, "application/json with metadata=minimal, metadata=full or metadata=none");
    }

    /// <summary>
    /// Whether the metadata document is wanted in XML or in JSON. Readers of 4.0 know nothing but XML, and many of
    /// them say that they take JSON or anything else alike; so JSON is for those who prefer it.
    /// </summary>
    public static string NegotiateDocument(string? format, IHeaderDictionary headers)
    {
        var ranges = Ranges(format, headers).ToList();
        var (xml, json) = (Quality(ranges, Xml), Quality(ranges, Json));
        if (xml is null && json is null)
            throw NotAcceptable(format, "application/xml or application/json");
        return json is null || xml >= json ? Xml : Json;
    }

    /// <summary>How CSV is wanted; null when JSON is wanted more, or CSV not at all (RFC 4180, 3).</summary>
    public static CsvForm? NegotiateCsv(string? format, IHeaderDictionary headers, string version)
    {
        // Almost nobody does, and almost everybody is in a hurry.
        var (text, sign) = format is null ? (headers.Accept.ToString(), "text/") : (format, "csv");
        if (!text.Contains(sign, StringComparison.OrdinalIgnoreCase))
            return null;
        foreach (var range in Ranges(format, headers))
            if (ReadForm(range, version == ProtocolVersion.Version401) is not null)
                return null;
            else if (ReadCsv(range) is { } form)
                return form;
        return null;
    }

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
        var refused = ranges.Where(range => range is { Quality: 0, MatchesAllSubTypes: false }).ToList();
        return ranges
            .Where(range => range.Quality is not 0 && !(range.MatchesAllSubTypes && refused.Count > 0))
            .OrderByDescending(range => range.Quality ?? 1)
            .ThenBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0);
    }

    // That of the most specific range that includes the type (RFC 9110, 12.5.1); null where none does.
    private static double? Quality(IReadOnlyList<MediaTypeHeaderValue> ranges, string type) =>
        ranges.Where(range => Includes(range, type))
            .OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0)
            .Select(range => (double?)(range.Quality ?? 1))
            .FirstOrDefault();

    private static string Expand(string format) => format switch
    {
        "json" => Json,
        "xml" => Xml,
        "csv" => Csv,
        _ => format,
    };

    private static bool Includes(MediaTypeHeaderValue range, string type) =>
        range.MatchesAllTypes
        || (range.MatchesAllSubTypes && type.StartsWith(range.Type.Value + "/", StringComparison.OrdinalIgnoreCase))
        || range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase);

    // Exponents in decimals are allowed by a client, not demanded, and never written.
    private static PayloadForm? ReadForm(MediaTypeHeaderValue range, bool isVersion401)
    {
        if (!Includes(range, Json))
            return null;
        var (level, isIeee754Compatible) = (MetadataLevel.Minimal, false);
        foreach (var parameter in range.Parameters)
            switch (Upper(parameter.Name), Upper(parameter.Value).Trim('"'))
            {
                case ("ODATA.METADATA" or "METADATA", "NONE"):
                    level = MetadataLevel.None;
                    break;
                case ("ODATA.METADATA" or "METADATA", "MINIMAL"):
                    level = MetadataLevel.Minimal;
                    break;
                case ("ODATA.METADATA" or "METADATA", "FULL"):
                    level = MetadataLevel.Full;
                    break;
                case ("IEEE754COMPATIBLE", "TRUE" or "FALSE"):
                    isIeee754Compatible = Upper(parameter.Value).Trim('"') == "TRUE";
                    break;
                case ("ODATA.STREAMING" or "STREAMING" or "EXPONENTIALDECIMALS", "TRUE" or "FALSE"):
                case ("CHARSET", "UTF-8"):
                case ("Q", _):
                    break;
                default:
                    return null;
            }
        return PayloadForm.Of(level, isIeee754Compatible, isVersion401);
    }

    private static CsvForm? ReadCsv(MediaTypeHeaderValue range)
    {
        if (!Includes(range, Csv))
            return null;
        var hasMark = true;
        foreach (var parameter in range.Parameters)
            switch (Upper(parameter.Name), Upper(parameter.Value).Trim('"'))
            {
                case ("BOM", "TRUE" or "FALSE"):
                    hasMark = Upper(parameter.Value).Trim('"') == "TRUE";
                    break;
                case ("CHARSET", "UTF-8"):
                case ("HEADER", "PRESENT"):
                case ("Q", _):
                    break;
                default:
                    return null;
            }
        return new(hasMark);
    }

    private static string Upper(StringSegment text) => text.ToString().ToUpperInvariant();

    private static FeedException NotAcceptable(string? format, string offered) => new(new(
        StatusCodes.Status406NotAcceptable, "NotAcceptable", $"This is offered as {offered}.",
        format is null ? "Accept" : "$format"));
}
