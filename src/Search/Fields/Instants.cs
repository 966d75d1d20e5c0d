using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace ConsumerSafety.Search.Fields;

/// <summary>Instants, times of day and durations as OData writes them; null for what is none.</summary>
public static partial class Instants
{
    /// <summary>An instant, in UTC; one without an offset is taken as UTC.</summary>
    public static DateTimeOffset? Parse(string text)
    {
        if (!InstantPattern.IsMatch(text) || !DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            return null;
        return instant.ToUniversalTime();
    }

    /// <summary>A time of day, the seconds optional.</summary>
    public static TimeOnly? ParseTime(string text) =>
        TimePattern.IsMatch(text) && TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : null;

    /// <summary>A duration of days, hours, minutes and seconds.</summary>
    public static TimeSpan? ParseDuration(string text)
    {
        if (!DurationPattern.IsMatch(text) || text.EndsWith('P') || text.EndsWith('T'))
            return null;
        try
        {
            return XmlConvert.ToTimeSpan(text.TrimStart('+'));
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d(:\d\d(\.\d{1,7})?)?([Zz]|[+-]\d\d:\d\d)?\z")]
    private static partial Regex InstantPattern { get; }

    [GeneratedRegex(@"^\d\d:\d\d(:\d\d(\.\d{1,7})?)?\z")]
    private static partial Regex TimePattern { get; }

    [GeneratedRegex(@"^[+-]?P(\d{1,8}D)?(T(\d{1,9}H)?(\d{1,9}M)?(\d{1,10}(\.\d{1,12})?S)?)?\z")]
    private static partial Regex DurationPattern { get; }
}
