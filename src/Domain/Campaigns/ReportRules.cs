using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Domain.Campaigns;

/// <summary>What a report on a campaign has to keep to.</summary>
public static class ReportRules
{
    /// <summary>The most pictures of one report.</summary>
    public const int PictureLimit = 12;

    /// <summary>The most typical cases of one report.</summary>
    public const int CaseLimit = 10;

    /// <summary>The most characters of a reason.</summary>
    public const int ReasonLimit = Limits.Summary;

    private const long GreatestCount = 1_000_000_000;

    /// <summary>Every fault in it, in the order of the fields.</summary>
    /// <param name="report">The report.</param>
    /// <param name="vocabulary">The lists its codes point into.</param>
    /// <param name="now">What "today" is.</param>
    /// <param name="isComplete">Whether everything has to be there; while it is written, not.</param>
    public static ValidationResult Check(
        CampaignReport report, Vocabulary vocabulary, DateTimeOffset now, bool isComplete)
    {
        var check = new RuleCheck(EntryMode.Typed, vocabulary, now);
        if (isComplete)
            CheckPresence(report, check);
        check.Region(nameof(report.RegionCode), report.RegionCode);
        check.Happened(nameof(report.From), report.From);
        check.Happened(nameof(report.Until), report.Until);
        check.Order(nameof(report.From), report.From, nameof(report.Until), report.Until);
        check.Whole(nameof(report.Activities), report.Activities, 0, GreatestCount);
        check.Whole(nameof(report.PeopleReached), report.PeopleReached, 0, GreatestCount * 10);
        check.Whole(nameof(report.Inspections), report.Inspections, 0, GreatestCount);
        check.Whole(nameof(report.CasesOpened), report.CasesOpened, 0, GreatestCount);
        check.Number(nameof(report.GoodsValue), report.GoodsValue, Limits.Sum);
        check.Text(nameof(report.Text), report.Text, Limits.Passage);
        check.Text(nameof(report.EnglishText), report.EnglishText, Limits.Passage);
        CheckPictures(report, check);
        CheckCases(report, check);
        return check.Result;
    }

    private static void CheckPresence(CampaignReport report, RuleCheck check)
    {
        check.Required(nameof(report.RegionCode), report.RegionCode is not null);
        check.Required(nameof(report.From), report.From is not null);
        check.Required(nameof(report.Until), report.Until is not null);
        check.Required(nameof(report.Activities), report.Activities is not null);
        check.Required(nameof(report.Text), report.Text is not null);
    }

    private static void CheckPictures(CampaignReport report, RuleCheck check)
    {
        check.Count(nameof(report.Pictures), report.Pictures.Count, PictureLimit);
        for (var i = 0; i < report.Pictures.Count; i++)
        {
            check.Enter(nameof(report.Pictures), i);
            CheckText(check, nameof(ReportPicture.Caption), report.Pictures[i].Caption, Limits.Label);
            check.Line(nameof(ReportPicture.EnglishCaption), report.Pictures[i].EnglishCaption, Limits.Label);
            check.Leave();
        }
    }

    private static void CheckCases(CampaignReport report, RuleCheck check)
    {
        check.Count(nameof(report.TypicalCases), report.TypicalCases.Count, CaseLimit);
        for (var i = 0; i < report.TypicalCases.Count; i++)
        {
            var one = report.TypicalCases[i];
            check.Enter(nameof(report.TypicalCases), i);
            CheckText(check, nameof(one.Title), one.Title, Limits.Label);
            CheckText(check, nameof(one.Text), one.Text, Limits.Summary);
            check.Line(nameof(one.EnglishTitle), one.EnglishTitle, Limits.Label);
            check.Text(nameof(one.EnglishText), one.EnglishText, Limits.Summary);
            if (one.NoticeId is not null && !NoticeNumber.TryParse(one.NoticeId, out _))
                check.Refuse(nameof(one.NoticeId), Expected.AnyNoticeId, one.NoticeId);
            check.Leave();
        }
    }

    private static void CheckText(RuleCheck check, string field, string? text, int limit)
    {
        if (string.IsNullOrWhiteSpace(text))
            check.Refuse(field, Expected.NotBlank, text);
        else
            check.Text(field, text, limit);
    }
}
