using System.Globalization;
using System.Text.RegularExpressions;

namespace ConsumerSafety.Domain.Complaints.Redaction;

/// <summary>
/// Finds numbers of identity cards (GB 11643-1999: region, birthday, series, check character; the old ones of 15 digits
/// too), passports and travel permits.
/// </summary>
internal static partial class IdentityFinder
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;
    private const int Timeout = 2_000;
    private const int OldLength = 15;

    // The first digits of regions: 11 Beijing to 83 Taiwan.
    private const int FirstRegion = 11;
    private const int LastRegion = 83;

    private static readonly int[] s_weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>All of them.</summary>
    public static IEnumerable<Finding> Find(string text) =>
    [
        .. ResidentCard().Matches(text).Where(match => IsResident(match.Value))
            .Select(match => new Finding(match.Index, match.Length, FindingSort.IdNumber)),
        .. TextSpans.All(AfterWord(), text, FindingSort.IdNumber),
        .. TextSpans.All(Travel(), text, FindingSort.TravelDocument),
        .. TextSpans.All(AfterTravelWord(), text, FindingSort.TravelDocument),
    ];

    /// <summary>Whether the check character of 18 is right (GB 11643-1999, ISO 7064 MOD 11-2).</summary>
    public static bool IsChecked(string number) =>
        "10X98765432"[s_weights.Zip(number, (weight, digit) => weight * (digit - '0')).Sum() % 11]
            == char.ToUpperInvariant(number[^1]);

    // One with a wrong digit tells as much, so that the birthday is enough.
    private static bool IsResident(string typed)
    {
        var number = string.Concat(typed.Where(char.IsAsciiLetterOrDigit));
        var birthday = number.Length == OldLength ? "19" + number[6..12] : number[6..14];
        var region = int.Parse(number.AsSpan(0, 2), CultureInfo.InvariantCulture);
        var hasBirthday = DateOnly.TryParseExact(
            birthday, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 1880 and < 2100;
        return region is >= FirstRegion and <= LastRegion
            && (hasBirthday || (number.Length > OldLength && IsChecked(number)));
    }

    [GeneratedRegex(
        @"(?<!\d)[1-8](?:[ -]?\d){13}(?:(?:[ -]?\d){3}[ -]?(?:[Xx]|\d(?!\d))|[ -]?\d(?!\d))", Options, Timeout)]
    private static partial Regex ResidentCard();

    [GeneratedRegex(
        @"(?:身份证(?:号码|号)?|(?i:id (?:card|number|no\.?)))[:是为号 ]{0,4}(?<it>\d(?:[ -]?[\dXx*]){5,17})", Options, Timeout)]
    private static partial Regex AfterWord();

    // Ordinary and official passports of China; model and batch numbers look alike.
    [GeneratedRegex(
        @"(?<![0-9A-Za-z])(?<!(?:型号|批号|货号|编号|(?i:model|batch|lot))[:为是 ]{0,3})"
        + @"(?:[EG]\d{8}|E[A-HJ-NP-Z]\d{7})(?![0-9A-Za-z])",
        Options, Timeout)]
    private static partial Regex Travel();

    [GeneratedRegex(
        @"(?:护照|通行证|回乡证|台胞证|证件|军官证|居住证|驾驶证|(?i:passport|permit|travel document))"
        + @"(?:号码|号|(?i: number| no\.?))?[:是为号 ]{0,4}(?i:is )?(?<it>[A-Za-z]{0,2}\d{6,12}(?:\([0-9A-Za-z]\))?)",
        Options, Timeout)]
    private static partial Regex AfterTravelWord();
}
