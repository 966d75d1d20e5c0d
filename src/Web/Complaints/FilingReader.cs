using System.Globalization;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;
using ConsumerSafety.Web.Localization;
using ConsumerSafety.Web.Regulators.Forms;

namespace ConsumerSafety.Web.Complaints;

/// <summary>Makes a filing of what was typed, and finds what is wrong with it.</summary>
public sealed class FilingReader(Vocabulary vocabulary, CodeBook codes, TimeProvider clock)
{
    private static readonly LocalizedText s_day = new("日期，如 2026-05-31", "a day such as 2026-05-31");
    private static readonly LocalizedText s_number = new("数字，如 59.90", "a number such as 59.90");
    private static readonly LocalizedText s_whole = new("整数，如 2", "a whole number such as 2");

    /// <summary>The filing, and every fault in it.</summary>
    public (ComplaintFiling Filing, IReadOnlyList<Fault> Faults) Read(TypedForm form, Language language)
    {
        var faults = new List<Fault>();
        var kind = Member<ComplaintKind>(form["Kind"]);
        var isAnonymous = kind == ComplaintKind.Report && form["IsAnonymous"].Length > 0;
        var filing = new ComplaintFiling
        {
            Kind = kind,
            Language = language.Tag,
            Subject = new()
            {
                Name = Text(form, "Subject.Name"),
                Brand = Text(form, "Subject.Brand"),
                Model = Text(form, "Subject.Model"),
                Batch = Text(form, "Subject.Batch"),
                Gtin = Narrow(Text(form, "Subject.Gtin"))?.Replace(" ", "", StringComparison.Ordinal),
                Category = Text(form, "Subject.Category"),
                LiftRegistrationCode = Text(form, "Subject.LiftRegistrationCode"),
                NoticeIds = form.All("Subject.NoticeIds"),
            },
            Purchase = new()
            {
                BoughtOn = Day(form, "Purchase.BoughtOn", faults),
                RegionCode = Region(form, "Purchase.RegionCode"),
                Seller = Text(form, "Purchase.Seller"),
                Platform = Text(form, "Purchase.Platform"),
                Price = Price(form, faults),
            },
            Incident = new()
            {
                OccurredOn = Day(form, "Incident.OccurredOn", faults),
                RegionCode = Region(form, "Incident.RegionCode"),
                HazardTypes = [.. form.All("Incident.HazardTypes").Distinct()],
                Injury = Member<InjuryGravity>(form["Incident.Injury"]) ?? InjuryGravity.None,
                InjuredPeople = Count(form, faults),
            },
            Wanted =
            [
                .. form.All("Wanted").Distinct().Select(Member<WantedRemedy>).OfType<WantedRemedy>(),
            ],
            IsAnonymous = isAnonymous,
            MayShareWithBusiness = kind == ComplaintKind.Dispute && form["MayShareWithBusiness"].Length > 0,
            MayPublish = form["MayPublish"].Length > 0,
            Person = new()
            {
                // Who wants to stay unknown is not kept, whatever was typed before.
                Name = isAnonymous ? null : Text(form, "Person.Name"),
                Phone = isAnonymous ? null : Narrow(Text(form, "Person.Phone")),
                Email = isAnonymous ? null : Narrow(Text(form, "Person.Email")),
                OrderNumber = Text(form, "Person.OrderNumber"),
                Account = form["Person.Account"].ReplaceLineEndings("\n").Trim(),
            },
        };
        faults.AddRange(filing.Validate(vocabulary, clock).Errors);
        return (filing, faults);
    }

    private static string? Text(TypedForm form, string path) => form[path].Trim() is { Length: > 0 } text ? text : null;

    private string? Region(TypedForm form, string path) =>
        Text(form, path) is { } text ? codes.Resolve(CodeList.Regions, text) : null;

    private static string? Narrow(string? text) => text?.Normalize(System.Text.NormalizationForm.FormKC);

    private static T? Member<T>(string text) where T : struct, Enum =>
        Enum.TryParse<T>(text, out var member) && Enum.IsDefined(member) ? member : null;

    private static DateOnly? Day(TypedForm form, string path, List<Fault> faults)
    {
        if (Narrow(Text(form, path)) is not { } text)
            return null;
        if (DateOnly.TryParseExact(
            text, ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d"], CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var day))
            return day;
        faults.Add(new(path, FaultSeverity.Error, s_day, null));
        return null;
    }

    private static decimal? Price(TypedForm form, List<Fault> faults)
    {
        const string path = "Purchase.Price";
        if (Narrow(Text(form, path))?.Trim('¥', '元', ' ') is not { } text)
            return null;
        if (decimal.TryParse(
            text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture,
            out var price))
            return price;
        faults.Add(new(path, FaultSeverity.Error, s_number, null));
        return null;
    }

    private static int? Count(TypedForm form, List<Fault> faults)
    {
        const string path = "Incident.InjuredPeople";
        if (Narrow(Text(form, path)) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return count;
        faults.Add(new(path, FaultSeverity.Error, s_whole, null));
        return null;
    }
}
