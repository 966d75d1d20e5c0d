using System.Text.RegularExpressions;

namespace ConsumerSafety.Domain.Complaints.Redaction;

/// <summary>
/// Finds number plates of China (GA 36-2018, those of new-energy vehicles too) and others after their word.
/// </summary>
internal static partial class PlateFinder
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;
    private const int Timeout = 2_000;

    /// <summary>All of them.</summary>
    public static IEnumerable<Finding> Find(string text) =>
        new[] { Chinese(), AfterWord() }.SelectMany(pattern => TextSpans.All(pattern, text, FindingSort.Plate));

    [GeneratedRegex(
        @"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使][A-Za-z][ ·.-]?(?=[A-Za-z]{0,3}\d|\d)"
        + @"[0-9A-HJ-NP-Za-hj-np-z]{4,5}[0-9A-HJ-NP-Za-hj-np-z挂学警港澳领](?![0-9A-Za-z])", Options, Timeout)]
    private static partial Regex Chinese();

    [GeneratedRegex(
        @"(?:车牌(?:号码|号)?[:是为 ]{0,3}|(?i:\b(?:licen[cs]e|number) plate(?: number| no\.?)?(?: is|:)? ?"
        + @"|\bplate (?:number|no\.?)(?: is|:)? ?))"
        + @"(?<it>(?=[A-Za-z -]{0,8}\d)[A-Za-z0-9](?:[A-Za-z0-9]|[ -](?=[A-Z0-9]{2,})){3,8})", Options, Timeout)]
    private static partial Regex AfterWord();
}
