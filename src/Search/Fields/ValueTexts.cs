using System.Globalization;
using System.Xml;

namespace ConsumerSafety.Search.Fields;

/// <summary>Values as text, as OData's payloads write them (OData JSON format 4.01, section 7).</summary>
internal static class ValueTexts
{
    public static string Of(object value) => value switch
    {
        string text => text,
        bool truth => truth ? "true" : "false",
        double.PositiveInfinity => "INF",
        double.NegativeInfinity => "-INF",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.UtcDateTime.ToString(
            "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        TimeSpan span => XmlConvert.ToString(span),
        Enum => EnumNames.Of(value),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
