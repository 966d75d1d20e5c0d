using ConsumerSafety.Api.Feed.Errors;
using Microsoft.AspNetCore.Http;

namespace ConsumerSafety.Api.Feed.Protocol;

/// <summary>The version of OData an answer is written in (OData protocol 4.01, 8.2.6 and 8.2.7).</summary>
internal static class ProtocolVersion
{
    public const string Version40 = "4.0";

    public const string Version401 = "4.01";

    private const string MaxVersionHeader = "OData-MaxVersion";
    private const string VersionHeader = "OData-Version";

    /// <summary>The highest version that service and client both know; 4.01 when the client says nothing.</summary>
    public static string Negotiate(IHeaderDictionary headers)
    {
        string? most = headers[MaxVersionHeader];
        if (headers[VersionHeader] is { Count: > 0 } stated && stated != Version40 && stated != Version401)
            throw FeedException.Invalid(VersionHeader, $"{VersionHeader} has to be {Version40} or {Version401}.");
        if (string.IsNullOrEmpty(most))
            return Version401;
        if (!Version.TryParse(most, out var version) || version < new Version(4, 0))
            throw FeedException.Invalid(MaxVersionHeader, $"{MaxVersionHeader} has to be {Version40} or later.");
        return version >= new Version(4, 1) ? Version401 : Version40;
    }

    /// <summary>Says in which version the answer is.</summary>
    public static void Announce(HttpResponse response, string version) => response.Headers[VersionHeader] = version;
}
