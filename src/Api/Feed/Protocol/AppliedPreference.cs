using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace ConsumerSafety.Api.Feed.Protocol;

/// <summary>Says which preferences were followed (RFC 7240, 3; OData protocol 4.01, 8.3.6).</summary>
internal static class AppliedPreference
{
    private const string Header = "Preference-Applied";

    /// <summary>A page of this many entities was preferred, or as many as are allowed.</summary>
    public static void AnnouncePageSize(HttpResponse response, int size) =>
        Announce(response, string.Create(CultureInfo.InvariantCulture, $"odata.maxpagesize={size}"));

    /// <summary>A preference was followed.</summary>
    public static void Announce(HttpResponse response, string preference) =>
        response.Headers[Header] = response.Headers.TryGetValue(Header, out var before)
            ? new StringValues($"{before}, {preference}")
            : preference;
}
