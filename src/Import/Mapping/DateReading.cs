using System.Globalization;
using System.Text;

namespace ConsumerSafety.Import.Mapping;

/// <summary>A day, or an instant with the offset it was written in.</summary>
/// <param name="Value">The instant; midnight UTC for a day alone, which is the same day in China and in UTC.</param>
/// <param name="HasTime">False for a day alone.</param>
internal readonly record struct DateReading(DateTimeOffset Value, bool HasTime)
{
    private static readonly string[] s_iso =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd HH:mm:ss",
    ];

    /// <summary>Reads a date with the first pattern that fits, after ISO 8601; null when none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="patterns">.NET patterns in the invariant culture; <c>serial</c> is a spreadsheet's day
    /// number, <c>unix</c> and <c>unix-ms</c> count from 1970.</param>
    /// <param name="offset">The offset of a time that names none.</param>
    public static DateReading? Read(string text, IReadOnlyList<string> patterns, TimeSpan offset)
    {
        if (text.Length > 100)
            return null;
        if (!Ascii.IsValid(text))
            text = TextFold.FullWidth(text);
        return ReadAny(text, s_iso, offset) ?? ReadAny(text, patterns, offset);
    }

    /// <summary>ISO 8601: a day alone, or an instant with its offset.</summary>
    public override string ToString() =>
        Value.ToString(HasTime ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateReading? ReadAny(string text, IReadOnlyList<string> patterns, TimeSpan offset)
    {
        foreach (var pattern in patterns)
        {
            if (pattern is "serial" or "unix" or "unix-ms")
            {
                if ((pattern == "serial" ? ReadSerial(text) : ReadUnix(text, pattern == "unix" ? 1000 : 1, offset))
                    is { } counted)
                    return counted;
                continue;
            }
            if (!DateTimeOffset.TryParseExact(text, pattern, CultureInfo.InvariantCulture,
                    DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal, out var value))
                continue;
            var hasTime = pattern.AsSpan().ContainsAny('H', 'h');
            if (hasTime && !pattern.AsSpan().ContainsAny('K', 'z'))
                return WithOffset(value.DateTime, offset);
            if (hasTime && pattern.EndsWith('K') && text[^1] is not ('Z' or 'z') && text[^6] is not ('+' or '-'))
                return WithOffset(value.DateTime, offset);
            return new DateReading(value, hasTime);
        }
        return null;
    }

    private static DateReading? WithOffset(DateTime time, TimeSpan offset) =>
        time.Year is > 1 and < 9999 ? new DateReading(new(time, offset), true) : null;

    private static DateReading? ReadUnix(string text, int milliseconds, TimeSpan offset) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count)
        && count * (decimal)milliseconds is > -62_000_000_000_000m and < 253_000_000_000_000m
            ? new DateReading(DateTimeOffset.FromUnixTimeMilliseconds(count * milliseconds).ToOffset(offset), true)
            : null;

    private static DateReading? ReadSerial(string text)
    {
        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days)
            || days is < 1 or > 109_574)
            return null;
        return new DateReading(new(DateTime.FromOADate(Math.Floor(days)), TimeSpan.Zero), false);
    }
}
