using ConsumerSafety.Api.Complaints;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Api.Open311.Catalogue;

/// <summary>What may be chosen in lists.</summary>
internal static class AttributeOptions
{
    public const string Yes = "true";

    public static IReadOnlyList<AttributeOption> Categories(Vocabulary vocabulary) =>
    [
        .. vocabulary.ProductCategories.Select(category => new AttributeOption(
            category.Code,
            new(
                Path(vocabulary, category, above => above.Name),
                Path(vocabulary, category, above => above.EnglishName)))),
    ];

    public static IReadOnlyList<AttributeOption> FoodCategories(Vocabulary vocabulary) =>
    [
        .. Categories(vocabulary)
            .Where(option => vocabulary.CategoryPath(option.Key).Any(above => above.Code == ServiceTable.Food)),
    ];

    public static IReadOnlyList<AttributeOption> Hazards(Vocabulary vocabulary) =>
    [
        .. vocabulary.HazardTypes.Select(
            hazard => new AttributeOption(hazard.Code, new(hazard.Name, hazard.EnglishName))),
    ];

    public static IReadOnlyList<AttributeOption> Injuries =>
        [.. Enum.GetValues<InjuryGravity>().Select(one => new AttributeOption($"{one}", ComplaintNames.Of(one)))];

    public static IReadOnlyList<AttributeOption> Remedies =>
        [.. Enum.GetValues<WantedRemedy>().Select(one => new AttributeOption($"{one}", ComplaintNames.Of(one)))];

    public static IReadOnlyList<AttributeOption> YesOrNo =>
        [new(Yes, new LocalizedText("是", "yes")), new("false", new LocalizedText("否", "no"))];

    private static string Path(Vocabulary vocabulary, ProductCategory category, Func<ProductCategory, string> name) =>
        string.Join(" › ", vocabulary.CategoryPath(category.Code).Reverse().Select(name));
}
