using Microsoft.AspNetCore.Http;

namespace ConsumerSafety.Api.Feed.Protocol;

/// <summary>What every answer of the feed says about itself, faults included.</summary>
internal static class CommonHeaders
{
    /// <summary>The headers of a request that an answer depends on beside the address (RFC 9110, 12.5.5).</summary>
    public const string Varying = "Accept, Accept-Encoding, OData-MaxVersion, OData-Version, Prefer";

    // What a script on another site may read beside the headers every script may (Fetch standard, CORS protocol).
    private const string Exposed =
        "OData-Version, OData-EntityId, ETag, Preference-Applied, Link, Location, Allow, Retry-After, "
        + "Content-Encoding, Content-Disposition, Content-Range, Accept-Ranges";

    public static void Add(HttpResponse response)
    {
        ProtocolVersion.Announce(response, ProtocolVersion.Version401);
        var headers = response.Headers;
        headers.Vary = Varying;
        headers.AccessControlAllowOrigin = "*";
        headers.XContentTypeOptions = "nosniff";
        headers.AccessControlExposeHeaders = Exposed;
    }
}
