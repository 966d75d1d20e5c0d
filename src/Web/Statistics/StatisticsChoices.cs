using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Search.Fields.Descriptions;
using ConsumerSafety.Web.Complaints;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Statistics;

/// <summary>What the figures can be narrowed to.</summary>
public sealed class StatisticsChoices(Vocabulary vocabulary, FormChoices choices)
{
    private const string China = "CN";

    /// <summary>Each list: its name in the address, what it is called, and its values with their names.</summary>
    public IEnumerable<(string Name, LocalizedText Label, IEnumerable<(string Value, string Text)> Values)> Of(
        Language language) =>
    [
        ("kind", StatisticsTexts.Kind, Members<ComplaintKind>(language)),
        ("region", StatisticsTexts.Region,
            vocabulary.Regions.Where(region => region.ParentCode == China)
                .Select(region => (region.Code, language.Pick(region.Name, region.EnglishName)))),
        ("category", StatisticsTexts.Category,
            choices.Categories(language).Select(choice => (choice.Category.Code, choice.Name))),
        ("hazard", StatisticsTexts.Hazard,
            vocabulary.HazardTypes.Select(hazard => (hazard.Code, language.Pick(hazard.Name, hazard.EnglishName)))),
        ("outcome", StatisticsTexts.Outcome, Members<ComplaintOutcome>(language)),
    ];

    private static IEnumerable<(string Value, string Text)> Members<T>(Language language) where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => (value.ToString(), language[EnumLabels.Of(value)]));
}
