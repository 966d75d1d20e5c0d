using ConsumerSafety.Domain.Complaints;
using static ConsumerSafety.Web.Complaints.FormInput;
using static ConsumerSafety.Web.Localization.ComplaintTexts;

namespace ConsumerSafety.Web.Complaints;

/// <summary>
/// Every question, in the order they are asked. A question added here is asked, kept, checked and reviewed.
/// </summary>
internal static class FormFields
{
    public static readonly IReadOnlyList<FormField> All =
    [
        new("Kind", FormStep.Kind, One, KindLabel),

        new("Subject.Name", FormStep.Product, Line, Product) { MaxLength = 300, Hint = ProductHint },
        new("Subject.Brand", FormStep.Product, Line, Brand),
        new("Subject.Model", FormStep.Product, Line, Model),
        new("Subject.Batch", FormStep.Product, Line, Batch) { Hint = BatchHint },
        new("Subject.Gtin", FormStep.Product, Line, Gtin) { MaxLength = 20, InputMode = "numeric", Hint = GtinHint },
        new("Subject.Category", FormStep.Product, Category, CategoryLabel),
        new("Subject.LiftRegistrationCode", FormStep.Product, Line, Lift) { MaxLength = 100, Hint = LiftHint },

        new("Purchase.Seller", FormStep.Purchase, Line, Seller) { MaxLength = 300 },
        new("Purchase.Platform", FormStep.Purchase, Line, Platform) { Hint = PlatformHint },
        new("Purchase.RegionCode", FormStep.Purchase, Region, BoughtIn) { Hint = RegionHint },
        new("Purchase.BoughtOn", FormStep.Purchase, Day, BoughtOn),
        new("Person.OrderNumber", FormStep.Purchase, Line, OrderNumber) { MaxLength = 100 },
        new("Purchase.Price", FormStep.Purchase, Line, Price) { MaxLength = 20, InputMode = "decimal" },

        new("Person.Account", FormStep.Incident, Text, Account) { MaxLength = 20_000, Hint = AccountHint },
        new("Incident.OccurredOn", FormStep.Incident, Day, OccurredOn),
        new("Incident.RegionCode", FormStep.Incident, Region, OccurredIn) { Hint = RegionHint },
        new("Incident.Injury", FormStep.Incident, One, Injury),
        new("Incident.InjuredPeople", FormStep.Incident, Line, InjuredPeople) { MaxLength = 6, InputMode = "numeric" },
        new("Incident.HazardTypes", FormStep.Incident, Several, Hazards),

        new("Wanted", FormStep.Wanted, Several, Wanted),

        new("EvidenceIds", FormStep.Evidence, Files, Evidence),

        new("IsAnonymous", FormStep.Person, Tick, Anonymous) { Kind = ComplaintKind.Report, Hint = AnonymousHint },
        new("Person.Name", FormStep.Person, Line, Name) { MaxLength = 100, Complete = "name" },
        new("Person.Phone", FormStep.Person, Line, Phone)
        {
            MaxLength = 30, Type = "tel", Complete = "tel", Hint = PhoneHint,
        },
        new("Person.Email", FormStep.Person, Line, Email)
        {
            MaxLength = 254, Type = "email", Complete = "email", Hint = EmailHint,
        },

        new("MayShareWithBusiness", FormStep.Consent, Tick, MayShare)
        {
            Kind = ComplaintKind.Dispute, Hint = ShareHint,
        },
        new("MayPublish", FormStep.Consent, Tick, MayPublish) { Hint = PublishHint },
    ];

    /// <summary>The questions of a page, for a kind of complaint.</summary>
    public static IEnumerable<FormField> Of(FormStep step, ComplaintKind? kind) =>
        All.Where(field => field.Step == step && (field.Kind is null || field.Kind == kind));

    /// <summary>The question whose answer a fault is about; null when none is.</summary>
    public static FormField? Find(string path)
    {
        var plain = path.Split('[')[0];
        return All.FirstOrDefault(field => field.Path == plain);
    }
}
