using System.Globalization;
using ConsumerSafety.Domain.Formats;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Domain.Complaints;

/// <summary>What a person hands in, on the site or by a program.</summary>
public sealed record ComplaintFiling
{
    /// <summary>What the person wants with it.</summary>
    public ComplaintKind? Kind { get; init; }

    /// <summary>The language the person is written to in: <c>zh-CN</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "zh-CN";

    /// <summary>What it is about.</summary>
    public ComplaintSubject Subject { get; init; } = new();

    /// <summary>Where it was bought.</summary>
    public Purchase Purchase { get; init; } = new();

    /// <summary>What happened.</summary>
    public Incident Incident { get; init; } = new();

    /// <summary>What is wanted, each once.</summary>
    public IReadOnlyList<WantedRemedy> Wanted { get; init; } = [];

    /// <summary>Files handed in before, by the keys that were given for them.</summary>
    public IReadOnlyList<string> EvidenceIds { get; init; } = [];

    /// <summary>Who the person is, and what happened in the person's words.</summary>
    public PersonalPart Person { get; init; } = new();

    /// <summary>Whether nobody is named.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>Whether the business may be told who complains.</summary>
    public bool MayShareWithBusiness { get; init; }

    /// <summary>Whether an account without personal data may be published.</summary>
    public bool MayPublish { get; init; }

    /// <summary>Every fault in it, in the order of the fields.</summary>
    public ValidationResult Validate(Vocabulary vocabulary, TimeProvider clock)
    {
        var check = new RuleCheck(EntryMode.Typed, vocabulary, clock.GetUtcNow());
        check.Required(nameof(Kind), Kind is not null, ComplaintExpected.Kind);
        check.Member(nameof(Kind), Kind);
        check.Shape(nameof(Language), Language, LanguageTag.IsValid(Language), Limits.Code, Expected.Language);
        CheckSubject(check, vocabulary);
        CheckPurchase(check);
        CheckIncident(check);
        for (var i = 0; i < Wanted.Count; i++)
            check.Member($"{nameof(Wanted)}[{i.ToString(CultureInfo.InvariantCulture)}]", (WantedRemedy?)Wanted[i]);
        if (Wanted.Distinct().Count() != Wanted.Count)
            check.Refuse(nameof(Wanted), Expected.NamedOnce, null);
        check.Count(nameof(EvidenceIds), EvidenceIds.Count, ComplaintLimits.Evidence);
        if (EvidenceIds.Distinct().Count() != EvidenceIds.Count)
            check.Refuse(nameof(EvidenceIds), Expected.NamedOnce, null);
        CheckPerson(check);
        return check.Result;
    }

    private void CheckSubject(RuleCheck check, Vocabulary vocabulary)
    {
        const string at = nameof(Subject) + ".";
        var isNamed = Subject.Name ?? Subject.Brand ?? Subject.Model ?? Subject.Gtin ?? Subject.LiftRegistrationCode;
        check.Required(at + nameof(Subject.Name), !string.IsNullOrWhiteSpace(isNamed), ComplaintExpected.Subject);
        check.Line(at + nameof(Subject.Name), Subject.Name, Limits.Label);
        check.Line(at + nameof(Subject.Brand), Subject.Brand, Limits.Reference);
        check.Line(at + nameof(Subject.Model), Subject.Model, Limits.Reference);
        check.Line(at + nameof(Subject.Batch), Subject.Batch, Limits.Reference);
        check.Shape(
            at + nameof(Subject.Gtin), Subject.Gtin, Subject.Gtin is { } gtin && Gtin.IsValid(gtin), Limits.Code,
            Expected.Gtin);
        if (Subject.Category is { } category && vocabulary.FindProductCategory(category) is null)
            check.Refuse(at + nameof(Subject.Category), Expected.Category, category);
        check.Line(at + nameof(Subject.LiftRegistrationCode), Subject.LiftRegistrationCode, Limits.Code);
        check.Count(at + nameof(Subject.NoticeIds), Subject.NoticeIds.Count, ComplaintLimits.Notices);
        foreach (var id in Subject.NoticeIds.Where(id => !Notices.NoticeNumber.TryParse(id, out _)))
            check.Refuse(at + nameof(Subject.NoticeIds), Expected.NoticeId, id);
    }

    private void CheckPurchase(RuleCheck check)
    {
        const string at = nameof(Purchase) + ".";
        check.Happened(at + nameof(Purchase.BoughtOn), Purchase.BoughtOn);
        check.Region(at + nameof(Purchase.RegionCode), Purchase.RegionCode);
        check.Line(at + nameof(Purchase.Seller), Purchase.Seller, Limits.Label);
        check.Line(at + nameof(Purchase.Platform), Purchase.Platform, Limits.Reference);
        check.Number(at + nameof(Purchase.Price), Purchase.Price, Limits.Sum);
        if (!CurrencyCode.IsValid(Purchase.Currency))
            check.Refuse(at + nameof(Purchase.Currency), Expected.Currency, Purchase.Currency);
    }

    private void CheckIncident(RuleCheck check)
    {
        const string at = nameof(Incident) + ".";
        check.Happened(at + nameof(Incident.OccurredOn), Incident.OccurredOn);
        check.Region(at + nameof(Incident.RegionCode), Incident.RegionCode);
        var region = Incident.RegionCode ?? Purchase.RegionCode;
        check.Required(at + nameof(Incident.RegionCode), region is not null, ComplaintExpected.Region);
        check.HazardTypes(at + nameof(Incident.HazardTypes), Incident.HazardTypes);
        check.Member(at + nameof(Incident.Injury), (InjuryGravity?)Incident.Injury);
        check.Whole(at + nameof(Incident.InjuredPeople), Incident.InjuredPeople, 0, 100_000);
    }

    private void CheckPerson(RuleCheck check)
    {
        const string at = nameof(Person) + ".";
        if (IsAnonymous && Kind == ComplaintKind.Dispute)
            check.Refuse(nameof(IsAnonymous), ComplaintExpected.NamedDispute, "true");
        if (!IsAnonymous)
        {
            check.Indispensable(at + nameof(Person.Name), Person.Name);
            check.Required(at + nameof(Person.Phone), Person.HasContact(), ComplaintExpected.Contact);
        }
        check.Line(at + nameof(Person.Name), Person.Name, Limits.Code);
        check.Shape(
            at + nameof(Person.Phone), Person.Phone, PhoneNumber.IsValid(Person.Phone), Limits.Code,
            ComplaintExpected.Phone);
        check.Shape(
            at + nameof(Person.Email), Person.Email, Mail.MailAddress.Read(Person.Email) is not null, Limits.Label,
            ComplaintExpected.Email);
        check.Line(at + nameof(Person.OrderNumber), Person.OrderNumber, Limits.Code);
        check.Line(at + nameof(Person.Address), Person.Address, Limits.Label);
        check.Degrees(at + nameof(Person.Latitude), Person.Latitude, 90);
        check.Degrees(at + nameof(Person.Longitude), Person.Longitude, 180);
        check.Required(
            at + (Person.Latitude is null ? nameof(Person.Latitude) : nameof(Person.Longitude)),
            Person.Latitude is null == Person.Longitude is null, Expected.BothDegrees);
        check.Indispensable(at + nameof(Person.Account), Person.Account);
        check.Text(at + nameof(Person.Account), Person.Account, Limits.Passage);
    }
}
