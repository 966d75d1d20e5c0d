using System.Globalization;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Regulators.Complaints;

/// <summary>Who the person is, line by line.</summary>
internal static class PersonFacts
{
    /// <summary>The lines; what was not given is said to be missing, except a place, which few give.</summary>
    public static IEnumerable<(LocalizedText Label, string Value)> Of(PersonalPart person, Language language)
    {
        (LocalizedText Label, string? Value)[] lines =
        [
            (CaseworkTexts.Name, person.Name), (CaseworkTexts.Phone, person.Phone),
            (CaseworkTexts.Email, person.Email), (CaseworkTexts.Order, person.OrderNumber),
        ];
        foreach (var (label, value) in lines)
            yield return (label, string.IsNullOrEmpty(value) ? language[CaseworkTexts.NotGiven] : value);
        if (PlaceOf(person) is { Length: > 0 } place)
            yield return (CaseworkTexts.Place, place);
        yield return (CaseworkTexts.Account, person.Account);
    }

    private static string PlaceOf(PersonalPart person) => string.Join(" · ", new[]
    {
        person.Address,
        person is { Latitude: { } north, Longitude: { } east }
            ? string.Create(CultureInfo.InvariantCulture, $"{north}, {east}")
            : null,
    }.OfType<string>());
}
