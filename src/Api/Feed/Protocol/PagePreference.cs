using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ConsumerSafety.Api.Feed.Protocol;

/// <summary>
/// The size of page a client prefers (OData protocol 4.01, 8.2.8.6). A preference that cannot be read is passed over,
/// as RFC 7240 says of preferences.
/// </summary>
internal static class PagePreference
{
    public static int? Read(IHeaderDictionary headers)
    {
        foreach (var header in headers["Prefer"])
            foreach (var preference in (header ?? "").Split(','))
                if (ReadOne(preference.Split(';')[0].Split('=')) is { } size)
                    return size;
        return null;
    }

    /// <summary>Says that the preference was followed, and with which size.</summary>
    public static void Announce(HttpResponse response, int size) =>
        response.Headers["Preference-Applied"] =
            string.Create(CultureInfo.InvariantCulture, $"odata.maxpagesize={size}");

    private static int? ReadOne(string[] parts) =>
        parts.Length == 2
        && parts[0].Trim().ToUpperInvariant() is "ODATA.MAXPAGESIZE" or "MAXPAGESIZE"
        && int.TryParse(parts[1].Trim(' ', '"'), NumberStyles.None, CultureInfo.InvariantCulture, out var size)
        && size > 0
            ? size
            : null;
}
