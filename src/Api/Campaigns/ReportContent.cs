using ConsumerSafety.Domain.Campaigns;

namespace ConsumerSafety.Api.Campaigns;

/// <summary>What the authors of a report write; everything else of it follows from what is done with it.</summary>
public sealed record ReportContent
{
    /// <summary>The region it reports on: GB/T 2260.</summary>
    public string? RegionCode { get; init; }

    /// <summary>First day reported on.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day reported on.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Activities held.</summary>
    public long? Activities { get; init; }

    /// <summary>People reached by them.</summary>
    public long? PeopleReached { get; init; }

    /// <summary>Inspections made.</summary>
    public long? Inspections { get; init; }

    /// <summary>Cases opened.</summary>
    public long? CasesOpened { get; init; }

    /// <summary>Value of the goods concerned, in yuan (CNY).</summary>
    public decimal? GoodsValue { get; init; }

    /// <summary>What was done, in Chinese.</summary>
    public string? Text { get; init; }

    /// <summary>The same in English, or null.</summary>
    public string? EnglishText { get; init; }

    /// <summary>Pictures of the agency, handed in before.</summary>
    public IReadOnlyList<ReportPicture> Pictures { get; init; } = [];

    /// <summary>Cases that show what the campaign is about.</summary>
    public IReadOnlyList<TypicalCase> TypicalCases { get; init; } = [];

    /// <summary>What a report says.</summary>
    public static ReportContent Of(CampaignReport report) => new()
    {
        RegionCode = report.RegionCode,
        From = report.From,
        Until = report.Until,
        Activities = report.Activities,
        PeopleReached = report.PeopleReached,
        Inspections = report.Inspections,
        CasesOpened = report.CasesOpened,
        GoodsValue = report.GoodsValue,
        Text = report.Text,
        EnglishText = report.EnglishText,
        Pictures = report.Pictures,
        TypicalCases = report.TypicalCases,
    };

    /// <summary>A report that says this.</summary>
    internal CampaignReport In(CampaignReport report) => report with
    {
        RegionCode = RegionCode,
        From = From,
        Until = Until,
        Activities = Activities,
        PeopleReached = PeopleReached,
        Inspections = Inspections,
        CasesOpened = CasesOpened,
        GoodsValue = GoodsValue,
        Text = Text,
        EnglishText = EnglishText,
        Pictures = Pictures,
        TypicalCases = TypicalCases,
    };
}
