using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ConsumerSafety.Domain.Complaints.Figures;

/// <summary>What complaints that are counted together have in common.</summary>
/// <param name="Month">The first day of the month they were received in, in China.</param>
/// <param name="Kind">The kind; null for any.</param>
/// <param name="Category">The category; null for any or none.</param>
/// <param name="HazardType">The first hazard; null for any or none.</param>
/// <param name="RegionCode">The region; null for any.</param>
/// <param name="Outcome">The outcome; null for any.</param>
public readonly record struct FigureCell(
    DateOnly Month, ComplaintKind? Kind, string? Category, string? HazardType, string? RegionCode,
    ComplaintOutcome? Outcome)
{
    private const int HashLength = 16;

    /// <summary>The cell of everything in a month.</summary>
    public static FigureCell Rest(DateOnly month) => new(month, null, null, null, null, null);

    /// <summary>The key under which it is published, the same each time: <c>2026-10-3f2a90…</c>.</summary>
    public string Id
    {
        get
        {
            var parts = Encoding.UTF8.GetBytes($"{Kind}|{Category}|{HazardType}|{RegionCode}|{Outcome}");
            var month = Month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
            return $"{month}-{Convert.ToHexStringLower(SHA256.HashData(parts))[..HashLength]}";
        }
    }
}
