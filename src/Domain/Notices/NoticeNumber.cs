using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ConsumerSafety.Domain.Notices;

/// <summary>
/// The public number of a notice: kind prefix, year, and a serial of six digits or more, <c>SC-2024-000123</c>.
/// </summary>
/// <param name="Kind">The kind its prefix stands for.</param>
/// <param name="Year">Four digits.</param>
/// <param name="Serial">From 1, counted per kind and year.</param>
public readonly record struct NoticeNumber(NoticeKind Kind, int Year, long Serial)
{
    private static readonly string[] s_prefixes = ["SC", "RA", "RC", "EL", "CR", "CT"];

    /// <summary>The two letters that stand for a kind.</summary>
    public static string Prefix(NoticeKind kind) => s_prefixes[(int)kind];

    /// <summary>Reads a public number; false when the text is not one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out NoticeNumber number)
    {
        number = default;
        if (text is null || text.Length is < 14 or > 24 || text[2] != '-' || text[7] != '-')
            return false;
        var kind = FindPrefix(text.AsSpan(0, 2));
        if (kind < 0
            || !int.TryParse(text.AsSpan(3, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !long.TryParse(text.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var serial)
            || serial == 0
            // A serial longer than six digits has no leading zero: each number is printed in one way.
            || (text.Length > 14 && text[8] == '0'))
            return false;
        number = new((NoticeKind)kind, year, serial);
        return true;
    }

    /// <summary>The number as printed.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix(Kind)}-{Year:D4}-{Serial:D6}");

    private static int FindPrefix(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < s_prefixes.Length; i++)
            if (text.SequenceEqual(s_prefixes[i]))
                return i;
        return -1;
    }
}
