using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Search;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Fields.Descriptions;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Results;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Finder;

/// <summary>What codes and ids are called.</summary>
public sealed class CatalogueNames(CatalogueSearch search, Vocabulary vocabulary)
{
    /// <summary>Whether a value exists, for facets whose values are codes or ids.</summary>
    public bool Knows(Facet facet, string value) => facet switch
    {
        Facet.HazardType => vocabulary.FindHazardType(value) is not null,
        Facet.Category => vocabulary.FindProductCategory(value) is not null,
        Facet.Region => vocabulary.FindRegion(value) is not null,
        Facet.Publisher => search.Find(EntitySets.Agencies, value) is not null,
        Facet.Campaign => search.Find(EntitySets.Campaigns, value) is not null,
        _ => false,
    };

    /// <summary>What a value of a facet is called; the value itself when nothing is known of it.</summary>
    public string Value(Facet facet, string value, Language language) => facet switch
    {
        Facet.Kind => language[EnumLabels.Of(Enum.Parse<NoticeKind>(value))],
        Facet.RiskLevel => language[EnumLabels.Of(Enum.Parse<RiskLevel>(value))],
        Facet.HazardType => Hazard(value, language),
        Facet.Category => Category(value, language),
        Facet.Region =>
            vocabulary.FindRegion(value) is { } region ? language.Pick(region.Name, region.EnglishName) : value,
        Facet.Publisher => Agency(value, language),
        Facet.Campaign => Campaign(value, language),
        _ => value,
    };

    /// <summary>The name of an agency.</summary>
    public string Agency(string id, Language language) => Name(search.Find(EntitySets.Agencies, id), id, language);

    /// <summary>The name of a campaign.</summary>
    public string Campaign(string id, Language language) => Name(search.Find(EntitySets.Campaigns, id), id, language);

    /// <summary>The name of a hazard.</summary>
    public string Hazard(string code, Language language) =>
        vocabulary.FindHazardType(code) is { } hazard ? language.Pick(hazard.Name, hazard.EnglishName) : code;

    /// <summary>The name of a product category.</summary>
    public string Category(string code, Language language) =>
        vocabulary.FindProductCategory(code) is { } category
            ? language.Pick(category.Name, category.EnglishName)
            : code;

    /// <summary>A region with those around it, the country left out inside China: 浙江省杭州市; Hangzhou, Zhejiang.</summary>
    public string Region(string code, Language language)
    {
        var path = vocabulary.RegionPath(code).ToList();
        if (path.Count == 0)
            return code;
        var shown = path.Count > 1 ? path.Where(region => region.Code.Length == 6).ToList() : path;
        return language.IsChinese
            ? string.Concat(Enumerable.Reverse(shown).Select(region => region.Name))
            : string.Join(", ", shown.Select(region => region.EnglishName));
    }

    private static string Name(Row? row, string key, Language language) =>
        row is null ? key : language.PickOptional(row.Text("Name"), row.Text("EnglishName")) ?? key;
}
