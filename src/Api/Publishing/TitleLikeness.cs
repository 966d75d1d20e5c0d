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
    public static bool IsMuchAlike(string one, string other) => IsMuchAlike(Of(Pairs(one), Pairs(other)));

    /// <summary>True for the coefficient of two texts that are much alike.</summary>
    public static bool IsMuchAlike(double coefficient) => coefficient >= Least;

    /// <summary>The coefficient of two texts, from 0 to 1, by their pairs.</summary>
    public static double Of(HashSet<string> one, HashSet<string> other) => one.Count == 0 || other.Count == 0
        ? 0
        : 2.0 * one.Count(other.Contains) / (one.Count + other.Count);

    /// <summary>The pairs of a text.</summary>
    public static HashSet<string> Pairs(string title)
    {
        var folded = title.Normalize(System.Text.NormalizationForm.FormKC).ToLower(CultureInfo.InvariantCulture);
        var units = folded.Where(char.IsLetterOrDigit).ToArray();
        return [.. units.Zip(units.Skip(1), (one, next) => $"{one}{next}")];
    }
}
