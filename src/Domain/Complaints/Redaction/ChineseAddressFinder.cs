using System.Text.RegularExpressions;
using static ConsumerSafety.Domain.Complaints.Redaction.ChineseText;

namespace ConsumerSafety.Domain.Complaints.Redaction;

/// <summary>
/// Finds Chinese addresses by their end (a number of a house, a flat, a village or estate within a district) and takes
/// in what stands before it, up to the word that leads to the address. A town or district alone stays.
/// </summary>
internal static partial class ChineseAddressFinder
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;
    private const int Timeout = 2_000;
    private const int LongestBefore = 40;

    private const string Number = @"(?:\d{1,5}(?:-\d{1,4}){0,3}|[一二三四五六七八九十百零〇]{1,4}|[A-Za-z]\d{0,4})";
    private const string Unit = "(?:号院|号楼|号|弄|栋|幢|座|单元|室|楼|层|户|组)";

    /// <summary>All of them.</summary>
    public static IEnumerable<Finding> Find(string text)
    {
        foreach (Match match in House().Matches(text))
            yield return From(text, match.Index, match.Index + match.Length);
        foreach (Match match in Flat().Matches(text))
            yield return From(text, match.Index, match.Index + match.Length);
        foreach (Match match in Estate().Matches(text))
            yield return From(text, match.Index + 1, match.Index + match.Length);
        foreach (Match match in AfterWord().Matches(text))
            yield return new(match.Groups["it"].Index, match.Groups["it"].Length, FindingSort.Address);
    }

    private static Finding From(string text, int core, int end)
    {
        var start = core;
        while (start > 0 && core - start < LongestBefore && (IsHan(text[start - 1])
            || char.IsAsciiLetterOrDigit(text[start - 1])))
            start--;
        if (Lead().Matches(text[start..core]).LastOrDefault() is { } lead)
            start += lead.Index + lead.Length;
        return new(start, end - start, FindingSort.Address);
    }

    // A road or place, and a number of a house.
    [GeneratedRegex(
        "(?:路|街|大道|巷|弄|胡同|里|村|屯|镇|乡|小区|花园|花苑|家园|公寓|大厦|大楼|广场|新村|社区|苑|园|庄|城|坊|湾|府|庭)"
        + Number + Unit + "(?:" + Number + Unit + "){0,5}(?:" + Number + "(?![0-9A-Za-z年月日元块个件次]))?", Options, Timeout)]
    private static partial Regex House();

    // Two units in a row are no amount of anything.
    [GeneratedRegex(
        @"(?<![0-9])\d{1,5}(?:号院|号楼|号|弄|栋|幢|座)" + "(?:" + Number + "(?:单元|室|楼|层|户)){1,4}(?:\\d{3,4})?",
        Options, Timeout)]
    private static partial Regex Flat();

    [GeneratedRegex(
        "[市区县旗州][" + Han + "]{2,10}(?:街道|小区|花园|花苑|家园|公寓|新村|社区|[^城乡市小]镇|[^城下]乡|村)", Options, Timeout)]
    private static partial Regex Estate();

    [GeneratedRegex(
        @"(?:收货地址|家庭住址|家庭地址|通讯地址|联系地址|住址|住所|邮寄地址)[:是为 ]{1,3}(?<it>[^\s,;。，；!?]{4,60})", Options, Timeout)]
    private static partial Regex AfterWord();

    // What leads to an address and is none of it. The weak ones may be part of a road's name, not before a district.
    [GeneratedRegex(
        "(?:家住|住在|住址|住|位于|坐落于|地址|地点|收货|寄到|寄往|送到|发到|送至|来自|搬到|[在到往是]|我们|本人"
        + "|(?:[去从了的于为与我]|和(?!平))(?=.*[省市区县旗]))", Options, Timeout)]
    private static partial Regex Lead();
}
