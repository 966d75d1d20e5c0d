using System.Globalization;
using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Search.Fields.Descriptions;

namespace ConsumerSafety.Web.Localization;

/// <summary>One of the two languages of the site: where its pages lie, and how it writes dates and numbers.</summary>
/// <param name="Tag">BCP 47 tag for <c>lang</c> and <c>hreflang</c>.</param>
/// <param name="Prefix">What its paths begin with: nothing for Chinese, <c>/en</c> for English.</param>
/// <param name="Name">Its name in itself.</param>
/// <param name="DatePattern">How a day is written.</param>
public sealed record Language(string Tag, string Prefix, string Name, string DatePattern)
{

    /// <summary>Chinese, at <c>/</c>.</summary>
    public static Language Chinese { get; } = new("zh-CN", "", "中文", "yyyy年M月d日");

    /// <summary>English, at <c>/en</c>.</summary>
    public static Language English { get; } = new("en", "/en", "English", "d MMMM yyyy");

    /// <summary>Both, the default first.</summary>
    public static IReadOnlyList<Language> All { get; } = [Chinese, English];

    /// <summary>True for Chinese.</summary>
    public bool IsChinese => Prefix.Length == 0;

    /// <summary>The other one.</summary>
    public Language Other => IsChinese ? English : Chinese;

    /// <summary>The language a path of the site is in; like all paths, whatever its case.</summary>
    public static Language OfPath(string? path) =>
        path is not null && (path + "/").StartsWith(English.Prefix + "/", StringComparison.OrdinalIgnoreCase)
            ? English
            : Chinese;

    /// <summary>
    /// The path without the language: <c>/en/notices</c> and <c>/notices</c> are both <c>/notices</c>.
    /// </summary>
    public static string Neutral(string path)
    {
        var rest = path[OfPath(path).Prefix.Length..];
        return rest.Length == 0 ? "/" : rest;
    }

    /// <summary>The address in this language of a page given without language, <c>/notices?q=x</c>.</summary>
    public string Path(string neutral) => IsChinese || neutral != "/" ? Prefix + neutral : Prefix;

    /// <summary>Its name in Open Graph.</summary>
    public string OpenGraphLocale => IsChinese ? "zh_CN" : "en_GB";

    /// <summary>A sentence in this language.</summary>
    public string this[LocalizedText text] => text.In(Tag);

    /// <summary>A sentence with values put in, numbers with thousands parted.</summary>
    public string this[LocalizedText text, params object?[] values] =>
        string.Format(CultureInfo.InvariantCulture, text.In(Tag), values);

    /// <summary>A sentence about a number of things.</summary>
    public string this[CountText text, long count] => text.In(this, count);

    /// <summary>A day.</summary>
    public string Date(DateOnly day) => day.ToString(DatePattern, CultureInfo.InvariantCulture);

    /// <summary>The day of an instant, as it was in China (UTC+8).</summary>
    public string Date(DateTimeOffset instant) => Date(ChinaTime.DayOf(instant));

    /// <summary>An instant as the clock in China showed it (UTC+8), to the minute.</summary>
    public string Moment(DateTimeOffset instant) =>
        InChina(instant).ToString($"{DatePattern} HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The same instant as the clock in China shows it (UTC+8).</summary>
    public static DateTimeOffset InChina(DateTimeOffset instant) => instant.ToOffset(ChinaTime.Offset);

    /// <summary>A whole number with thousands parted.</summary>
    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number with up to four decimals, thousands parted.</summary>
    public static string Number(decimal value) => value.ToString("#,##0.####", CultureInfo.InvariantCulture);

    /// <summary>Names in a row: 、 in Chinese, commas in English.</summary>
    public string List(IEnumerable<string> items) => string.Join(IsChinese ? "、" : ", ", items);

    /// <summary>The name, in this language, of something that has two.</summary>
    public string Pick(string chinese, string english) => IsChinese ? chinese : english;

    /// <summary>The text in this language where there is one, else the other.</summary>
    public string? PickOptional(string? chinese, string? english) =>
        IsChinese ? chinese ?? english : english ?? chinese;

    /// <summary>The name of a kind of notice.</summary>
    public string Label(NoticeKind kind) => this[EnumLabels.Of(kind)];
}
