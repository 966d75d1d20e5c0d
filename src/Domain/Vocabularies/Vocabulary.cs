using System.Collections.Frozen;

namespace ConsumerSafety.Domain.Vocabularies;

/// <summary>The fixed lists that notices point into: regions, hazard types, product categories.</summary>
public sealed class Vocabulary
{
    private readonly FrozenDictionary<string, Region> _regions;
    private readonly FrozenDictionary<string, HazardType> _hazardTypes;
    private readonly FrozenDictionary<string, ProductCategory> _productCategories;
    private readonly bool[] _provinces = new bool[100];

    /// <summary>
    /// Makes a vocabulary. Throws <see cref="ArgumentException"/> on a doubled code or an unknown parent.
    /// </summary>
    public Vocabulary(
        IReadOnlyList<Region> regions,
        IReadOnlyList<HazardType> hazardTypes,
        IReadOnlyList<ProductCategory> productCategories)
    {
        Regions = regions;
        HazardTypes = hazardTypes;
        ProductCategories = productCategories;
        _regions = regions.ToFrozenDictionary(region => region.Code);
        _hazardTypes = hazardTypes.ToFrozenDictionary(hazard => hazard.Code);
        _productCategories = productCategories.ToFrozenDictionary(category => category.Code);
        foreach (var code in _regions.Keys)
            if (code.Length == 6 && code.EndsWith("0000", StringComparison.Ordinal))
                _provinces[Province(code)] = true;
        foreach (var region in regions)
            Require(
                region.ParentCode is null || _regions.ContainsKey(region.ParentCode), region.Code, region.ParentCode);
        foreach (var category in productCategories)
            Require(category.ParentCode is null || _productCategories.ContainsKey(category.ParentCode), category.Code,
                category.ParentCode);
    }

    /// <summary>Every region, in the order of its list.</summary>
    public IReadOnlyList<Region> Regions { get; }

    /// <summary>Every hazard type, in the order of its list.</summary>
    public IReadOnlyList<HazardType> HazardTypes { get; }

    /// <summary>Every product category, in the order of its list.</summary>
    public IReadOnlyList<ProductCategory> ProductCategories { get; }

    /// <summary>The region with this code, or null.</summary>
    public Region? FindRegion(string? code) => code is null ? null : _regions.GetValueOrDefault(code);

    /// <summary>The hazard type with this code, or null.</summary>
    public HazardType? FindHazardType(string? code) => code is null ? null : _hazardTypes.GetValueOrDefault(code);

    /// <summary>The product category with this code, or null.</summary>
    public ProductCategory? FindProductCategory(string? code) =>
        code is null ? null : _productCategories.GetValueOrDefault(code);

    /// <summary>
    /// True for a listed region, and for six digits within a listed province: counties come, go and are renamed, and
    /// a notice keeps the code of its day (GB/T 2260).
    /// </summary>
    public bool IsRegionCode(string? code) => code is not null
        && (_regions.ContainsKey(code)
            || (code.Length == 6 && !code.AsSpan().ContainsAnyExceptInRange('0', '9') && _provinces[Province(code)]));

    /// <summary>
    /// The region and those around it, innermost first. A county that is not listed counts to its prefecture.
    /// </summary>
    public IEnumerable<Region> RegionPath(string? code)
    {
        var region = FindRegion(code);
        if (region is null && code is { Length: 6 })
            region = FindRegion(code[..4] + "00") ?? FindRegion(code[..2] + "0000");
        for (; region is not null; region = FindRegion(region.ParentCode))
            yield return region;
    }

    /// <summary>The category and those above it, innermost first.</summary>
    public IEnumerable<ProductCategory> CategoryPath(string? code)
    {
        for (var category = FindProductCategory(code);
            category is not null;
            category = FindProductCategory(category.ParentCode))
            yield return category;
    }

    /// <summary>The codes of a category and of everything that lies in it.</summary>
    public IReadOnlyList<string> CategoriesIn(string code) =>
    [
        .. ProductCategories
            .Where(category => CategoryPath(category.Code).Any(above => above.Code == code))
            .Select(category => category.Code),
    ];

    private static int Province(string code) => (code[0] - '0') * 10 + (code[1] - '0');

    private static void Require(bool known, string code, string? parent)
    {
        if (!known)
            throw new ArgumentException($"{code} names the parent {parent}, which is not in the list.");
    }
}
