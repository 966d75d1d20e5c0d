using ConsumerSafety.Api.Open311.Catalogue;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Api.Open311.Filing;

/// <summary>Makes a complaint of the arguments of a request to a service.</summary>
internal sealed class FilingReader(Vocabulary vocabulary)
{
    private static readonly LocalizedText s_noMedia = new(
        "不填：本服务不从网址取文件；请凭编号和口令在进度页面补充材料",
        "left out: nothing is fetched from addresses; evidence is added on the status page, with number and "
        + "passphrase");

    private static readonly LocalizedText s_label = new("一行，至多 200 字", "one line of at most 200 characters");

    /// <summary>Reads it; what is wrong is noted with the arguments.</summary>
    /// <param name="service">The service.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="language">The language the person is written to in.</param>
    /// <param name="ownRegion">The region of the agency whose key sends it.</param>
    public SentFiling Read(Service service, Arguments arguments, string language, string? ownRegion)
    {
        var attributes = new AttributeReader(service, arguments, vocabulary);
        var place = PlaceReader.Read(arguments, vocabulary, ownRegion);
        var person = PersonReader.Read(arguments, attributes, place);
        var isDispute = service.Kind == ComplaintKind.Dispute;
        if (arguments.Take("media_url") is not null)
            arguments.Refuse("media_url", s_noMedia);
        return new(
            new()
            {
                Kind = service.Kind,
                Language = language,
                Subject = Subject(service, attributes, language),
                Purchase = new()
                {
                    RegionCode = isDispute ? place.RegionCode : null,
                    BoughtOn = attributes.Day(Attributes.BoughtOn),
                    Seller = attributes.Text(Attributes.Seller),
                    Platform = attributes.Text(Attributes.Platform),
                    Price = attributes.Sum(Attributes.Price),
                },
                Incident = new()
                {
                    RegionCode = isDispute ? null : place.RegionCode,
                    OccurredOn = attributes.Day(Attributes.OccurredOn),
                    HazardTypes = Hazards(service, attributes),
                    Injury = Member<InjuryGravity>(attributes.Choice(Attributes.Injury)) ?? InjuryGravity.None,
                    InjuredPeople = attributes.Count(Attributes.InjuredPeople),
                },
                Wanted =
                [
                    .. attributes.Choices(Attributes.Wanted).Select(Member<WantedRemedy>).OfType<WantedRemedy>(),
                ],
                Person = person,
                // Who gives no name to a report stays unknown, whatever else there is to answer to.
                IsAnonymous = !isDispute && person.Name is null,
                MayShareWithBusiness = attributes.Choice(Attributes.MayShare) == AttributeOptions.Yes,
                MayPublish = attributes.Choice(Attributes.MayPublish) == AttributeOptions.Yes,
            },
            Label(arguments, "account_id"), Label(arguments, "device_id") is not null);
    }

    private static ComplaintSubject Subject(Service service, AttributeReader attributes, string language) => new()
    {
        Name = attributes.Text(Attributes.ProductName) ?? service.Subject?.In(language),
        Brand = attributes.Text(Attributes.Brand),
        Model = attributes.Text(Attributes.Model),
        Batch = attributes.Text(Attributes.Batch),
        Gtin = attributes.Text(Attributes.Gtin),
        Category = attributes.Choice(Attributes.Category) ?? service.Category,
        LiftRegistrationCode = attributes.Text(Attributes.LiftCode),
        NoticeIds = attributes.Text(Attributes.Notice) is { } notice ? [notice] : [],
    };

    private static List<string> Hazards(Service service, AttributeReader attributes)
    {
        var chosen = attributes.Choices(Attributes.Hazards);
        return service.HazardType is { } own ? [own, .. chosen.Where(hazard => hazard != own)] : [.. chosen];
    }

    private static TEnum? Member<TEnum>(string? name) where TEnum : struct, Enum =>
        name is null ? null : Enum.Parse<TEnum>(name);

    private static string? Label(Arguments arguments, string name)
    {
        var text = arguments.Take(name);
        if (text is not null && (text.Length > 200 || text.Any(char.IsControl)))
            arguments.Refuse(name, s_label);
        return text;
    }
}
