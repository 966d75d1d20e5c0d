using ConsumerSafety.Search.Query;

namespace ConsumerSafety.Web.Finder;

/// <summary>What the facets are called in the query string.</summary>
internal static class FacetParameter
{
    /// <summary>The facets in the order in which pages show them.</summary>
    public static IReadOnlyList<Facet> All { get; } =
    [
        Facet.Kind, Facet.RiskLevel, Facet.HazardType, Facet.Category,
        Facet.Publisher, Facet.Region, Facet.Year, Facet.Campaign,
    ];

    /// <summary>The name of the parameter of the status, which is filtered by but is no facet of the index.</summary>
    public const string Status = "status";

    /// <summary>The name of a facet's parameter.</summary>
    public static string Of(Facet facet) => facet switch
    {
        Facet.Kind => "kind",
        Facet.RiskLevel => "risk",
        Facet.HazardType => "hazard",
        Facet.Publisher => "publisher",
        Facet.Region => "region",
        Facet.Category => "category",
        Facet.Year => "year",
        Facet.Campaign => "campaign",
        _ => throw new ArgumentOutOfRangeException(nameof(facet)),
    };
}
