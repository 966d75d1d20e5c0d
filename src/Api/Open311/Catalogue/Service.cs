using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Open311.Catalogue;

/// <summary>Something that a city's app can send.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Group">What it stands under.</param>
/// <param name="Name">What people choose.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Keywords">Other words for it, separated by commas.</param>
/// <param name="Attributes">What it asks, in order.</param>
internal sealed record Service(
    string Code, ComplaintKind Kind, LocalizedText Group, LocalizedText Name, LocalizedText Description,
    LocalizedText Keywords, IReadOnlyList<ServiceAttribute> Attributes)
{
    /// <summary>The product category of what comes in, unless another is chosen; null for none.</summary>
    public string? Category { get; init; }

    /// <summary>The hazard that all of what comes in has; null for none.</summary>
    public string? HazardType { get; init; }

    /// <summary>What it is about when nothing is named; null where something has to be.</summary>
    public LocalizedText? Subject { get; init; }

    /// <summary>What people have to be told at once who send it; null for nothing.</summary>
    public LocalizedText? Advice { get; init; }
}
