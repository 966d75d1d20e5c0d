using System.Globalization;

namespace ConsumerSafety.Domain.Publishing;

/// <summary>One thing in which two notices differ.</summary>
/// <param name="Field">The field of the notice, <c>Products</c>.</param>
/// <param name="Part">The field of the element, <c>Gtin</c>; null for a plain value or text.</param>
/// <param name="Before">What the one says, as text; null when it says nothing.</param>
/// <param name="After">What the other says, as text; null when it says nothing.</param>
public sealed record Difference(string Field, string? Part, string? Before, string? After)
{
    /// <summary>The place of the element in the one's list; null for one that was added, or no element.</summary>
    public int? IndexBefore { get; init; }

    /// <summary>The place of the element in the other's list; null for one that was removed, or no element.</summary>
    public int? IndexAfter { get; init; }

    /// <summary>Where it stands, as faults name it: <c>Products[2].Gtin</c>, by its place after the change.</summary>
    public string Path
    {
        get
        {
            var index = (IndexAfter ?? IndexBefore) is { } place
                ? string.Create(CultureInfo.InvariantCulture, $"[{place}]")
                : "";
            return Part is null ? Field + index : $"{Field}{index}.{Part}";
        }
    }
}
