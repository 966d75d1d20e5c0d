using System.Globalization;
using System.Text;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Import.Mapping;

namespace ConsumerSafety.Import.Notices;

/// <summary>Turns a text into what a property holds.</summary>
internal static class ValueReading
{
    /// <summary>The value; null, with the reason, when the text is not one.</summary>
    public static object? Read(NoticeProperty property, string text, MappingSettings settings, out LocalizedText reason)
    {
        switch (property.Shape)
        {
            case ValueShape.Text or ValueShape.Texts:
                reason = Reasons.TextExpected;
                return property.KeepsLines ? KeepLines(text) : OneLine(text);
            case ValueShape.Instant:
                reason = Reasons.DateExpected;
                return ReadDate(text, settings) is { } instant ? ToMilliseconds(instant.Value) : null;
            case ValueShape.Day:
                reason = Reasons.DateExpected;
                return ReadDate(text, settings) is { } day ? DateOnly.FromDateTime(day.Value.DateTime) : null;
            case ValueShape.Flag:
                reason = Reasons.FlagExpected;
                return bool.TryParse(text, out var flag) ? flag : null;
            case ValueShape.Name:
                reason = Reasons.NameExpected(property.Type);
                return Enum.GetNames(property.Type).Contains(text, StringComparer.OrdinalIgnoreCase)
                    ? Enum.Parse(property.Type, text, ignoreCase: true) : null;
            default:
                return ReadNumber(property, text, settings, out reason);
        }
    }

    /// <summary>The text with each run of white space as one space, and without control characters.</summary>
    public static string OneLine(string text)
    {
        var isPlain = true;
        for (var i = 0; i < text.Length && isPlain; i++)
            isPlain = text[i] == ' ' ? i + 1 < text.Length && text[i + 1] != ' ' : text[i] > ' '
                && text[i] is < '\u007F' or > '\u00A0';
        if (isPlain)
            return text;
        var builder = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                if (builder.Length > 0 && builder[^1] != ' ')
                    builder.Append(' ');
            }
            else if (!char.IsControl(character))
                builder.Append(character);
        }
        return builder.ToString().TrimEnd();
    }

    private static string KeepLines(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(OneLine);
        var builder = new StringBuilder(text.Length);
        var blanks = 0;
        foreach (var line in lines)
        {
            blanks = line.Length == 0 ? blanks + 1 : 0;
            if (blanks < 2)
                builder.Append(line).Append('\n');
        }
        return builder.ToString().Trim('\n');
    }

    private static DateReading? ReadDate(string text, MappingSettings settings) =>
        DateReading.Read(text, settings.Dates, settings.Offset);

    private static DateTimeOffset ToMilliseconds(DateTimeOffset value)
    {
        var utc = value.ToUniversalTime();
        return utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMillisecond));
    }

    private static object? ReadNumber(
        NoticeProperty property, string text, MappingSettings settings, out LocalizedText reason)
    {
        const NumberStyles styles =
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        reason = Reasons.NumberExpected;
        if (property.Type == typeof(double))
            return double.TryParse(text, styles, CultureInfo.InvariantCulture, out var real) && double.IsFinite(real)
                ? real : null;
        var isScientific = text.AsSpan().ContainsAny('e', 'E');
        var read = !isScientific ? ProseNumber.ReadWhole(text, settings.DecimalMark, out reason)
            : decimal.TryParse(text, styles, CultureInfo.InvariantCulture, out var scientific) ? scientific : null;
        if (read is not { } number)
            return null;
        if (property.Type == typeof(decimal))
            return number;
        if (number != decimal.Truncate(number))
            return null;
        if (property.Type == typeof(long))
            return number is >= long.MinValue and <= long.MaxValue ? (long)number : null;
        return number is >= int.MinValue and <= int.MaxValue ? (int)number : null;
    }
}
