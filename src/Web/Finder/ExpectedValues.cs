using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Finder;

/// <summary>Says what the parameters of a search may hold.</summary>
internal static class ExpectedValues
{
    /// <summary>The names of every parameter of a search.</summary>
    public static IReadOnlyList<string> Parameters { get; } =
        ["q", .. FacetParameter.All.Select(FacetParameter.Of), FacetParameter.Status, "sort", "page"];

    /// <summary>The values of a facet: their names, or where they are listed.</summary>
    public static string Of(Facet facet, Language language) => facet switch
    {
        Facet.Kind => Members<NoticeKind>(language),
        Facet.RiskLevel => Members<RiskLevel>(language),
        Facet.Year => language[ResultTexts.FourDigits],
        Facet.HazardType => language[ResultTexts.KeyFrom, "Code", "/odata/HazardTypes"],
        Facet.Category => language[ResultTexts.KeyFrom, "Code", "/odata/ProductCategories"],
        Facet.Region => language[ResultTexts.KeyFrom, "Code", "/odata/Regions"],
        Facet.Publisher => language[ResultTexts.KeyFrom, "Id", "/odata/Agencies"],
        Facet.Campaign => language[ResultTexts.KeyFrom, "Id", "/odata/Campaigns"],
        _ => throw new ArgumentOutOfRangeException(nameof(facet)),
    };

    /// <summary>The members of an enumeration.</summary>
    public static string Members<TEnum>(Language language)
        where TEnum : struct, Enum => language.List(Enum.GetNames<TEnum>());

    /// <summary>True for parameters that others add to addresses to see where visits come from.</summary>
    public static bool IsTracking(string parameter) => parameter.StartsWith("utm_", StringComparison.OrdinalIgnoreCase);
}
