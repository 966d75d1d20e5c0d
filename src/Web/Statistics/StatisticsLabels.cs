using System.Globalization;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Search.Fields.Descriptions;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Statistics;

/// <summary>What the values of figures are called, and which are shown together.</summary>
public sealed class StatisticsLabels(Vocabulary vocabulary)
{
    private const string China = "CN";

    /// <summary>A month.</summary>
    public static string Month(DateOnly month, Language language) =>
        month.ToString(language.IsChinese ? "yyyy年M月" : "MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>
    /// The value it is shown with: for a category the class above it that lies directly in the one that was chosen.
    /// </summary>
    public string? Fold(string property, string? value, StatisticsFilter filter) => property == "Category"
        ? vocabulary.CategoryPath(value).TakeWhile(above => above.Code != filter.Category).LastOrDefault()?.Code
            ?? value
        : value;

    /// <summary>The name of a value; null is what is not stated or told together.</summary>
    public string Of(string property, string? value, Language language) => (property, value) switch
    {
        (_, null) => language[StatisticsTexts.Together],
        ("RegionCode", China) => language[StatisticsTexts.OtherProvinces],
        ("Kind", _) => language[EnumLabels.Of(Enum.Parse<ComplaintKind>(value))],
        ("Outcome", _) => language[EnumLabels.Of(Enum.Parse<ComplaintOutcome>(value))],
        ("RegionCode", _) when vocabulary.FindRegion(value) is { } region =>
            language.Pick(region.Name, region.EnglishName),
        ("Category", _) when vocabulary.FindProductCategory(value) is { } category =>
            language.Pick(category.Name, category.EnglishName),
        ("HazardType", _) when vocabulary.FindHazardType(value) is { } hazard =>
            language.Pick(hazard.Name, hazard.EnglishName),
        _ => value,
    };
}
