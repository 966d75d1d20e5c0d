using System.Text.RegularExpressions;

namespace ConsumerSafety.Domain.Complaints.Redaction;

/// <summary>
/// Finds telephone numbers: mobile and landline numbers of China, international ones (E.164), and others after a word
/// that announces one. Hotlines (400, 800, 12315) are nobody's.
/// </summary>
internal static partial class PhoneFinder
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;
    private const int Timeout = 2_000;

    /// <summary>All of them.</summary>
    public static IEnumerable<Finding> Find(string text) =>
        new[]
        {
            Mobile(), MobileInCharacters(), Landline(), Trunk(), International(), NorthAmerican(), AfterWord(), Tail(),
        }
            .SelectMany(pattern => TextSpans.All(pattern, text, FindingSort.Phone));

    [GeneratedRegex(
        @"(?<!\d)(?:\(?(?:\+|00)?86\)?[ -]?)?1[ .·-]{0,2}[3-9](?:[ .·-]{0,2}\d){9}(?!\d)", Options, Timeout)]
    private static partial Regex Mobile();

    [GeneratedRegex("[一幺](?:[ -]?[零〇一二三四五六七八九幺两]){10}", Options, Timeout)]
    private static partial Regex MobileInCharacters();

    [GeneratedRegex(
        @"(?<![0-9A-Za-z-])\(?0(?:10|2\d|[3-9]\d{2})\)?[ -]{0,2}[2-9]\d{2,3}[ -]?\d{4}"
        + @"(?: ?(?:转|-|(?i:ext)\.?) ?\d{1,6})?(?!\d)",
        Options, Timeout)]
    private static partial Regex Landline();

    // Of other countries, with the nought before the town; barcodes are longer.
    [GeneratedRegex(
        @"(?<![0-9A-Za-z.-])(?:0\d{9,10}|0\d{2,4}[ -]\d{3,4}[ -]?\d{3,4})(?![0-9A-Za-z-])", Options, Timeout)]
    private static partial Regex Trunk();

    [GeneratedRegex(@"(?:尾号|后[三四五六]位)[:是为 ]{0,3}(?<it>\d{3,6}[Xx]?)(?!\d)", Options, Timeout)]
    private static partial Regex Tail();

    [GeneratedRegex(@"(?<![0-9A-Za-z])(?:\+|00)[1-9]\d{0,2}(?:[ ().-]{0,2}\d){6,13}(?!\d)", Options, Timeout)]
    private static partial Regex International();

    [GeneratedRegex(
        @"(?<![0-9A-Za-z-])(?!\(?[48]00)\(?[2-9]\d{2}\)?[ .-]\d{3}[ .-]\d{4}(?![0-9A-Za-z-])", Options, Timeout)]
    private static partial Regex NorthAmerican();

    [GeneratedRegex(
        @"(?:电话|手机|座机|联系方式|致电|来电|拨打|(?i:\b(?:tel|phone|mobile|cell|call(?: me)?(?: at| on)?)))"
        + @"(?:号码|号|(?i: number| no\.?))?[:是为. ]{0,4}(?i:is )?(?<it>(?![48]00[ -]?\d)\d(?:[ -]?\d){6,14})(?!\d)",
        Options, Timeout)]
    private static partial Regex AfterWord();
}
