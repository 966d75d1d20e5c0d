using System.Globalization;

namespace ConsumerSafety.Import.Mapping;

/// <summary>Tells the marks that group digits in threes from the one that begins decimals.</summary>
internal static class NumberMarks
{
    /// <summary>The number; null when it can be read in several ways or in none.</summary>
    /// <param name="text">Digits with marks between them.</param>
    /// <param name="decimalMark">The mark that begins decimals; null when nobody has said it.</param>
    public static decimal? Read(string text, char? decimalMark)
    {
        var marks = text.Where(character => !char.IsAsciiDigit(character)).Select(Plain).ToList();
        var groups = text.Split([.. text.Where(character => !char.IsAsciiDigit(character)).Distinct()]);
        if (marks.Count == 0)
            return Parse(groups, "");
        var last = marks[^1];
        var isAlone = marks.Count(mark => mark == last) == 1;
        var others = marks[..^1];
        if (others.TrueForAll(mark => mark == last) && IsGrouped(groups) && last != decimalMark)
            // 1.200 is 1200 for some and 1.2 for others.
            return last == '.' && isAlone && decimalMark is null ? null : Parse(groups, "");
        if (last is not ('.' or ',') || !isAlone || last != (decimalMark ?? last))
            return last == ' ' && marks.Count == 1 ? Read(groups[0], decimalMark) : null;
        if (others.Count > 0)
            return others.Distinct().Count() == 1 && IsGrouped(groups[..^1]) ? Parse(groups[..^1], groups[^1]) : null;
        var isDecimal = last == '.' || decimalMark is not null || groups[1].Length < 3 || groups[0] == "0";
        return isDecimal ? Parse(groups[..^1], groups[^1]) : null;
    }

    private static char Plain(char mark) => mark switch
    {
        '.' or ',' => mark,
        _ when char.IsWhiteSpace(mark) => ' ',
        _ => '\'',
    };

    private static bool IsGrouped(string[] groups) => groups[0].Length <= 3 && groups[0][0] != '0'
        && groups.Skip(1).All(group => group.Length == 3);

    private static decimal? Parse(string[] groups, string decimals) => decimal.TryParse(
        $"{string.Concat(groups)}.{decimals}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
        out var number) ? number : null;
}
