using System.Text;
using System.Text.RegularExpressions;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Import.Mapping;

/// <summary>
/// Finds numbers in prose: <c>About 10,600 (In addition, 340 …)</c>, <c>1,5 Mio.</c>, <c>约3万5千</c>. What can be read
/// in several ways, a range among them, is not guessed at.
/// </summary>
internal static partial class ProseNumber
{
    /// <summary>The first number, or null with the reason.</summary>
    public static decimal? Find(string text, char? decimalMark, out LocalizedText reason)
    {
        reason = Reasons.NumberExpected;
        if (!Ascii.IsValid(text))
            text = TextFold.FullWidth(text);
        var match = Number().Match(text);
        if (!match.Success)
            return null;
        var sum = 0m;
        reason = Reasons.NumberAmbiguous;
        if (match.Groups["between"].Success)
            return null;
        while (true)
        {
            if (NumberMarks.Read(match.Groups["digits"].Value, decimalMark) is not { } number || number >= 1e18m)
                return null;
            var unit = match.Groups["unit"].Value;
            sum += number * Factor(unit);
            var end = match.Index + match.Length;
            // 3万5千 goes on; anything else that touches the number says that it is not one alone.
            if (unit.Length > 0 && unit[0] > '\u007F' && end < text.Length && char.IsAsciiDigit(text[end]))
                match = Number().Match(text, end);
            else
                return Entangled().IsMatch(text.AsSpan(end)) ? null : sum;
        }
    }

    /// <summary>The number that the whole text is, or null with the reason.</summary>
    public static decimal? ReadWhole(string text, char? decimalMark, out LocalizedText reason)
    {
        reason = Reasons.NumberExpected;
        text = Ascii.IsValid(text) ? text.Trim() : TextFold.FullWidth(text).Trim();
        var digits = text.TrimStart('-', '+');
        if (text.Length - digits.Length > 1 || !Whole().IsMatch(digits))
            return null;
        reason = Reasons.NumberAmbiguous;
        var number = NumberMarks.Read(digits, decimalMark);
        return text[0] == '-' ? -number : number;
    }

    private static decimal Factor(string unit) => unit.ToUpperInvariant() switch
    {
        "" => 1m,
        "THOUSAND" or "TAUSEND" or "TSD" => 1_000m,
        "LAKH" => 100_000m,
        "MILLION" or "MILLIONS" or "MILLIONEN" or "MIO" or "MLN" => 1_000_000m,
        "CRORE" => 10_000_000m,
        "BILLION" or "BILLIONS" or "BN" or "MRD" or "MILLIARD" or "MILLIARDS" or "MILLIARDEN" => 1_000_000_000m,
        _ => unit.Aggregate(1m, (factor, character) => factor * character switch
        {
            '十' => 10m,
            '百' => 100m,
            '千' => 1_000m,
            '万' => 10_000m,
            '亿' => 100_000_000m,
            _ => 1m,
        }),
    };

    [GeneratedRegex(
        @"(?<between>\b(?:between|zwischen|entre)\s{1,3})?"
        + @"(?<digits>\d{1,29}(?:(?:[.,'’´`]|[ \u00A0\u202F\u2009](?=\d{3}(?!\d)))\d{1,29}){0,10})"
        + @"(?:\s{0,3}(?<unit>(?:thousand|tausend|tsd|lakh|millionen|millions?|mio|mln|crore|billions?|bn|mrd"
        + @"|milliards?|milliarden)\b|[多余来]?[十百千万亿]{1,3}))?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();

    /// <summary>A range, a fraction, a date, or a letter that may multiply.</summary>
    [GeneratedRegex(@"^\s{0,3}(?:(?:to|bis|or|oder|ou|至|到|或|[-–—~～/])\s{0,3}\d)|^[km]\b|^\d",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Entangled();

    [GeneratedRegex(@"^\d{1,29}(?:[.,'’´` \u00A0\u202F\u2009]\d{1,29}){0,10}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Whole();
}
