using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ConsumerSafety.Import.Mapping;

/// <summary>Finds numbers in prose: <c>About 10,600 (In addition, 340 …)</c>, <c>1.2 million</c>, <c>约3万</c>.</summary>
internal static partial class ProseNumber
{
    /// <summary>The first number, or null. Commas part thousands; a point begins decimals.</summary>
    public static decimal? Find(string text)
    {
        if (!Ascii.IsValid(text))
            text = TextFold.FullWidth(text);
        var match = Number().Match(text);
        if (!match.Success
            || !decimal.TryParse(match.Groups[1].ValueSpan.ToString().Replace(",", "", StringComparison.Ordinal),
                NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return null;
        var factor = match.Groups[2].Value.ToUpperInvariant() switch
        {
            "THOUSAND" or "千" => 1_000m,
            "万" => 10_000m,
            "MILLION" => 1_000_000m,
            "亿" => 100_000_000m,
            "BILLION" => 1_000_000_000m,
            _ => 1m,
        };
        return number < 1e18m ? number * factor : null;
    }

    [GeneratedRegex(@"((?:\d{1,3}(?:,\d{3})+|\d{1,29})(?:\.\d{1,20})?)\s{0,3}(thousand|million|billion|千|万|亿)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}
