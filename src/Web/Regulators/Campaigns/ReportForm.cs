using System.Globalization;
using ConsumerSafety.Api.Campaigns;
using ConsumerSafety.Domain.Campaigns;

namespace ConsumerSafety.Web.Regulators.Campaigns;

/// <summary>The fields of a report as they are typed.</summary>
public sealed class ReportForm
{
    private const int FewestCases = 2;

    /// <summary>The code of the region.</summary>
    public string? RegionCode { get; set; }

    /// <summary>First day reported on.</summary>
    public string? From { get; set; }

    /// <summary>Last day reported on.</summary>
    public string? Until { get; set; }

    /// <summary>Activities held.</summary>
    public string? Activities { get; set; }

    /// <summary>People reached.</summary>
    public string? PeopleReached { get; set; }

    /// <summary>Inspections made.</summary>
    public string? Inspections { get; set; }

    /// <summary>Cases opened.</summary>
    public string? CasesOpened { get; set; }

    /// <summary>Value of the goods, in yuan.</summary>
    public string? GoodsValue { get; set; }

    /// <summary>What was done, in Chinese.</summary>
    public string? Text { get; set; }

    /// <summary>What was done, in English.</summary>
    public string? EnglishText { get; set; }

    /// <summary>The pictures, and rows for new ones.</summary>
    public List<PictureRow> Pictures { get; set; } = [];

    /// <summary>The typical cases, and rows for new ones.</summary>
    public List<CaseRow> Cases { get; set; } = [];

    /// <summary>The fields of a report that is there, with empty rows to fill.</summary>
    public static ReportForm Of(CampaignReport report)
    {
        var form = new ReportForm
        {
            RegionCode = report.RegionCode,
            From = report.From?.ToString("O", CultureInfo.InvariantCulture),
            Until = report.Until?.ToString("O", CultureInfo.InvariantCulture),
            Activities = Print(report.Activities),
            PeopleReached = Print(report.PeopleReached),
            Inspections = Print(report.Inspections),
            CasesOpened = Print(report.CasesOpened),
            GoodsValue = report.GoodsValue?.ToString(CultureInfo.InvariantCulture),
            Text = report.Text,
            EnglishText = report.EnglishText,
            Pictures = [.. report.Pictures.Select(PictureRow.Of)],
            Cases = [.. report.TypicalCases.Select(CaseRow.Of)],
        };
        form.AddRows();
        return form;
    }

    /// <summary>Adds an empty picture and empty cases, as far as there may be more.</summary>
    internal void AddRows()
    {
        if (Pictures.Count < ReportRules.PictureLimit && (Pictures.Count == 0 || Pictures[^1].FileId is not null))
            Pictures.Add(new());
        var wanted = Math.Min(ReportRules.CaseLimit, Math.Max(FewestCases, Cases.Count(row => !row.IsEmpty) + 1));
        while (Cases.Count < wanted)
            Cases.Add(new());
    }

    /// <summary>What is meant. Rows that are empty or removed are left out.</summary>
    internal ReportContent ToContent(FormFaults faults)
    {
        var values = new TypedValues(faults);
        return new()
        {
            RegionCode = TypedValues.Text(RegionCode),
            From = values.Day(nameof(From), From),
            Until = values.Day(nameof(Until), Until),
            Activities = values.Whole(nameof(Activities), Activities),
            PeopleReached = values.Whole(nameof(PeopleReached), PeopleReached),
            Inspections = values.Whole(nameof(Inspections), Inspections),
            CasesOpened = values.Whole(nameof(CasesOpened), CasesOpened),
            GoodsValue = values.Number(nameof(GoodsValue), GoodsValue),
            Text = TypedValues.Text(Text),
            EnglishText = TypedValues.Text(EnglishText),
            Pictures = [.. Pictures.Where(row => row.FileId is not null).Select(row => row.ToPicture())],
            TypicalCases = [.. Cases.Where(row => !row.IsEmpty).Select(row => row.ToCase())],
        };
    }

    private static string? Print(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
