using System.Globalization;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Web.Localization;

namespace ConsumerSafety.Web.Regulators.Complaints;

/// <summary>What a complaint says, line by line; nothing of it tells who the person is.</summary>
internal static class CaseFacts
{
    /// <summary>The lines that have something to say.</summary>
    public static IReadOnlyList<(LocalizedText Label, string Value)> Of(
        Complaint complaint, LegalGround? ground, Vocabulary vocabulary, Language language)
    {
        var (subject, purchase, incident) = (complaint.Subject, complaint.Purchase, complaint.Incident);
        var category = vocabulary.FindProductCategory(subject.Category);
        (LocalizedText, string?)[] lines =
        [
            (CaseworkTexts.Product, subject.Name),
            (CaseworkTexts.Brand, subject.Brand),
            (CaseworkTexts.Model, subject.Model),
            (CaseworkTexts.Batch, subject.Batch),
            (CaseworkTexts.Barcode, subject.Gtin),
            (CaseworkTexts.Category, category is null ? null : language.Pick(category.Name, category.EnglishName)),
            (CaseworkTexts.Lift, subject.LiftRegistrationCode),
            (CaseworkTexts.Seller, purchase.Seller),
            (CaseworkTexts.Platform, purchase.Platform),
            (CaseworkTexts.Bought, Where(purchase.BoughtOn, purchase.RegionCode)),
            (CaseworkTexts.Price, purchase.Price is { } price
                ? $"{price.ToString("N2", CultureInfo.InvariantCulture)} {purchase.Currency}"
                : null),
            (CaseworkTexts.Happened, Where(incident.OccurredOn, incident.RegionCode)),
            (CaseworkTexts.Hazards, language.List(incident.HazardTypes
                .Select(vocabulary.FindHazardType).OfType<HazardType>()
                .Select(hazard => language.Pick(hazard.Name, hazard.EnglishName)))),
            (CaseworkTexts.Injury, Injury()),
            (CaseworkTexts.Wanted, language.List(complaint.Wanted.Select(wanted => language[CaseNames.Of(wanted)]))),
            (CaseworkTexts.Evidence, complaint.EvidenceIds.Count == 0
                ? null
                : language[CaseworkTexts.Files, complaint.EvidenceIds.Count]),
            (CaseworkTexts.Channel, language[CaseNames.Of(complaint.Channel)]),
            (CaseworkTexts.Consent, language.List(Consents().Select(text => language[text]))),
            (CaseworkTexts.Ground, ground is null
                ? null
                : $"{language[ground.Text]}\n{language[ground.Source]}"),
            (CaseworkTexts.Rating, complaint.Rating is { } rating ? language[CaseworkTexts.RatingOf, rating] : null),
        ];
        return [.. lines.Where(line => !string.IsNullOrEmpty(line.Item2)).Select(line => (line.Item1, line.Item2!))];

        string? Where(DateOnly? day, string? region) => string.Join(
            " · ", new[] { day is { } known ? language.Date(known) : null, Region(region) }.OfType<string>());

        string? Region(string? code) => code is null
            ? null
            : string.Join(' ', vocabulary.RegionPath(code).Reverse()
                .Select(region => language.Pick(region.Name, region.EnglishName)));

        string Injury() => language[CaseNames.Of(incident.Injury)]
            + (incident.InjuredPeople is > 0 and var people
                ? $" × {people.ToString(CultureInfo.InvariantCulture)}"
                : "");

        IEnumerable<LocalizedText> Consents()
        {
            yield return complaint.MayShareWithBusiness ? CaseworkTexts.MayShare : CaseworkTexts.MayNotShare;
            if (complaint.MayPublish)
                yield return CaseworkTexts.MayPublish;
        }
    }
}
