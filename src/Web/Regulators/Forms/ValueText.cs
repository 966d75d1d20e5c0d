using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Fields.Descriptions;

namespace ConsumerSafety.Web.Regulators.Forms;

/// <summary>
/// Reads single values as people type and paste them: full-width digits, parted thousands, days in any order that
/// cannot be misread.
/// </summary>
internal static partial class ValueText
{

    private static readonly string[] s_days =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日", "yyyy年M月d", "d MMMM yyyy", "d MMM yyyy",
        "MMMM d, yyyy",
    ];

    private static readonly string[] s_times = ["HH:mm", "H:mm", "HH:mm:ss", "HH:mm:ss.FFF"];

    private static readonly string[] s_yes = ["true", "yes", "是", "合格", "符合", "conforms", "conforming"];
    private static readonly string[] s_no =
        ["false", "no", "否", "不合格", "不符合", "does not conform", "non-conforming"];

    /// <summary>A day; null when the text is not one.</summary>
    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(
            Plain(text), s_days, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day)
            ? day
            : null;

    /// <summary>A day, with or without a time, as the clock in China shows it; null when the text is not one.</summary>
    public static DateTimeOffset? Moment(string text)
    {
        var plain = Plain(text);
        var space = plain.LastIndexOfAny(['T', ' ']);
        if (space > 0 && TimeOnly.TryParseExact(
                plain[(space + 1)..], s_times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return Day(plain[..space]) is { } day ? new DateTimeOffset(day, time, ChinaTime.Offset) : null;
        return Day(plain) is { } whole ? ChinaTime.StartOf(whole) : null;
    }

    /// <summary>How a day input takes an instant: as the clock in China shows it, no finer than it is.</summary>
    public static string Write(DateTimeOffset instant)
    {
        var local = instant.ToOffset(ChinaTime.Offset);
        var pattern = local.TimeOfDay.Ticks % TimeSpan.TicksPerMinute == 0 ? "yyyy-MM-ddTHH:mm"
            : local.TimeOfDay.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-ddTHH:mm:ss"
            : "yyyy-MM-ddTHH:mm:ss.fff";
        return local.ToString(pattern, CultureInfo.InvariantCulture);
    }

    /// <summary>A number of the type of a field; null when the text is not one.</summary>
    public static JsonNode? Number(FieldType type, string text)
    {
        var plain = Plain(text).TrimEnd('%').Replace(" ", "", StringComparison.Ordinal);
        if (ThousandsPattern.IsMatch(plain))
            plain = plain.Replace(",", "", StringComparison.Ordinal);
        if (type == FieldType.Double)
            return double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var real)
                && double.IsFinite(real) ? real : null;
        const NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(plain, styles, CultureInfo.InvariantCulture, out var number))
            return null;
        return type switch
        {
            FieldType.Decimal => number,
            FieldType.Int32 when number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue =>
                (int)number,
            FieldType.Int64 when number == decimal.Truncate(number)
                && number is >= long.MinValue and <= long.MaxValue => (long)number,
            _ => null,
        };
    }

    /// <summary>A member of an enumeration by its name in the code or in a language; null when it is none.</summary>
    public static JsonNode? Member(Type type, string text)
    {
        var plain = Plain(text);
        foreach (var member in Enum.GetValues(type).Cast<Enum>())
        {
            var label = EnumLabels.Of(member);
            string[] names = [member.ToString(), label.Chinese, label.English];
            if (names.Contains(plain, StringComparer.OrdinalIgnoreCase))
                return member.ToString();
        }
        return null;
    }

    /// <summary>Yes or no; null when the text says neither.</summary>
    public static JsonNode? Flag(string text)
    {
        var plain = Plain(text);
        return s_yes.Contains(plain, StringComparer.OrdinalIgnoreCase) ? true
            : s_no.Contains(plain, StringComparer.OrdinalIgnoreCase) ? false
            : null;
    }

    private static string Plain(string text) => text.Normalize(NormalizationForm.FormKC).Trim();

    [GeneratedRegex(@"^[+-]?\d{1,3}(,\d{3})+(\.\d+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex ThousandsPattern { get; }
}
