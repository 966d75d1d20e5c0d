using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Domain.Tests.Campaigns;

public sealed class ReportRulesTests
{
    private static readonly DateTimeOffset s_now = new(2024, 10, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Vocabulary s_vocabulary = new(
        [
            new() { Code = "CN", Name = "中国", EnglishName = "China" },
            new() { Code = "330000", Name = "浙江省", EnglishName = "Zhejiang", ParentCode = "CN" },
        ],
        [], []);

    private static CampaignReport Sound { get; } = new()
    {
        Id = "r", CampaignId = "c", AgencyId = "a", Author = new("1", "A"), LastEditor = new("1", "A"),
        RegionCode = "330100", From = new(2024, 9, 1), Until = new(2024, 9, 30), Activities = 3, GoodsValue = 1.5m,
        Text = "开展宣传。",
        Pictures = [new("f", "现场")],
        TypicalCases = [new("案例", "经过", NoticeId: "CR-2024-000012")],
    };

    public static TheoryData<CampaignReport, string> Faulty => new()
    {
        { Sound with { RegionCode = null }, "RegionCode" },
        { Sound with { RegionCode = "990000" }, "RegionCode" },
        { Sound with { From = null }, "From" },
        { Sound with { Until = new(2024, 8, 1) }, "Until" },
        { Sound with { Until = new(2024, 11, 1) }, "Until" },
        { Sound with { Activities = null }, "Activities" },
        { Sound with { PeopleReached = -1 }, "PeopleReached" },
        { Sound with { Inspections = 1_000_000_001 }, "Inspections" },
        { Sound with { CasesOpened = -5 }, "CasesOpened" },
        { Sound with { GoodsValue = -0.01m }, "GoodsValue" },
        { Sound with { Text = " " }, "Text" },
        { Sound with { Text = new string('字', 20_001) }, "Text" },
        { Sound with { Pictures = [new("f", "")] }, "Pictures[0].Caption" },
        { Sound with { Pictures = [.. Enumerable.Repeat(new ReportPicture("f", "图"), 13)] }, "Pictures" },
        { Sound with { TypicalCases = [new("", "x")] }, "TypicalCases[0].Title" },
        { Sound with { TypicalCases = [new("x", "")] }, "TypicalCases[0].Text" },
        { Sound with { TypicalCases = [new("x", "y", NoticeId: "12")] }, "TypicalCases[0].NoticeId" },
        { Sound with { TypicalCases = [.. Enumerable.Repeat(new TypicalCase("x", "y"), 11)] }, "TypicalCases" },
    };

    [Fact]
    public void A_sound_report_has_no_fault() =>
        Assert.Empty(ReportRules.Check(Sound, s_vocabulary, s_now, isComplete: true).Faults);

    [Theory, MemberData(nameof(Faulty))]
    public void A_fault_names_its_field(CampaignReport report, string path) => Assert.Equal(
        path, Assert.Single(ReportRules.Check(report, s_vocabulary, s_now, isComplete: true).Errors).Path);

    [Fact]
    public void While_it_is_written_nothing_has_to_be_there()
    {
        var empty = Sound with { RegionCode = null, From = null, Until = null, Activities = null, Text = null };

        Assert.Empty(ReportRules.Check(empty, s_vocabulary, s_now, isComplete: false).Faults);
    }

    [Fact]
    public void Figures_are_summed_by_province_and_in_all()
    {
        CampaignReport[] reports =
        [
            Sound with { RegionCode = "440300", Activities = 1, PeopleReached = 10, GoodsValue = 0.1m },
            Sound with { RegionCode = "330100", Activities = 2, CasesOpened = 4, GoodsValue = 0.2m },
            Sound with { RegionCode = "330000", Activities = 5, CasesOpened = null, GoodsValue = null },
        ];

        Assert.Equal(
            [("330000", new(2, 7, 0, 0, 4, 0.2m)), ("440000", new(1, 1, 10, 0, 0, 0.1m))],
            ReportFigures.ByProvince(reports));
        Assert.Equal(new(3, 8, 10, 0, 4, 0.3m), ReportFigures.Sum(reports));
    }
}
