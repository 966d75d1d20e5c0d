using System.Globalization;

namespace ConsumerSafety.Api.Publishing;

/// <summary>
/// Whether two titles are much alike: the Dice coefficient of their pairs of neighbouring letters and digits (L. R.
/// Dice, "Measures of the Amount of Ecologic Association Between Species", 1945), which needs no words and so suits
/// Chinese.
/// </summary>
internal static class TitleLikeness
{
    private const double Least = 0.6;

    /// <summary>True when they have most of their pairs in common.</summary>
    public static bool IsMuchAlike(string one, string other)
    {
        var (first, second) = (Pairs(one), Pairs(other));
        if (first.Count == 0 || second.Count == 0)
            return false;
        var common = first.Intersect(second).Count();
        return 2.0 * common / (first.Count + second.Count) >= Least;
    }

    private static HashSet<string> Pairs(string title)
    {
        var folded = title.Normalize(System.Text.NormalizationForm.FormKC).ToLower(CultureInfo.InvariantCulture);
        var units = folded.Where(char.IsLetterOrDigit).ToArray();
        return [.. units.Zip(units.Skip(1), (one, next) => $"{one}{next}")];
    }
}
