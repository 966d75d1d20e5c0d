using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Complaints;

/// <summary>What can be chosen where a question has answers of its own.</summary>
public sealed class FormChoices(Vocabulary vocabulary)
{
    /// <summary>The choices of a question, as value and name.</summary>
    public IReadOnlyList<(string Value, string Name)> Of(FormField field, Language language) => field.Path switch
    {
        "Kind" => Enum<ComplaintKind>(language, ComplaintTexts.Of),
        "Incident.Injury" => Enum<InjuryGravity>(language, ComplaintTexts.Of),
        "Wanted" => Enum<WantedRemedy>(language, ComplaintTexts.Of),
        "Incident.HazardTypes" =>
            [.. vocabulary.HazardTypes.Select(hazard => (hazard.Code, language.Pick(hazard.Name, hazard.EnglishName)))],
        _ => [],
    };

    /// <summary>The product categories, those inside another one below it.</summary>
    public IEnumerable<(ProductCategory Category, string Name)> Categories(Language language) =>
        vocabulary.ProductCategories.Select(category => (
            category,
            string.Join(" › ", vocabulary.CategoryPath(category.Code).Reverse()
                .Select(above => language.Pick(above.Name, above.EnglishName)))));

    /// <summary>The places of China, as the form suggests them.</summary>
    public IEnumerable<string> Regions(Language language) => vocabulary.Regions
        .Where(region => char.IsAsciiDigit(region.Code[0]))
        .Select(region => $"{language.Pick(region.Name, region.EnglishName)} ({region.Code})");

    private static IReadOnlyList<(string Value, string Name)> Enum<T>(
        Language language, Func<T, LocalizedText> name) where T : struct, Enum =>
        [.. System.Enum.GetValues<T>().Select(value => (value.ToString(), language[name(value)]))];
}
