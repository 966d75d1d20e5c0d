using System.Globalization;

namespace ConsumerSafety.Api.Open311;

/// <summary>
/// Instants as GeoReport v2 writes them: the complete forms of the W3C's note on dates and times, always with a zone.
/// </summary>
internal static class W3CInstant
{
    private static readonly string[] s_forms =
    [
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>An instant; null when the text is none.</summary>
    public static DateTimeOffset? Read(string text) =>
        HasZone(text) && DateTimeOffset.TryParseExact(
            text, s_forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.ToUniversalTime()
            : null;

    /// <summary>An instant to the second, in UTC: <c>2010-01-01T00:00:00Z</c>.</summary>
    public static string Write(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static bool HasZone(string text) => text is [.., 'Z'] || (text.Length > 6 && text[^6] is '+' or '-');
}
