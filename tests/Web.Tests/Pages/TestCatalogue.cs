using ConsumerSafety.Domain.Agencies;
using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Web.Tests.Pages;

/// <summary>
/// A small catalogue: a full notice of each kind, a corrected and a withdrawn one, and many plain ones.
/// </summary>
internal static class TestCatalogue
{
    public const string RecallId = "RC-2024-000001";
    public const string WithdrawnId = "SC-2024-000900";
    public const string SampleId = "CT-2023-000059";
    public const int PlainCount = 60;

    public static Vocabulary Vocabulary { get; } = new(
        [
            new() { Code = "CN", Name = "中国", EnglishName = "China" },
            new() { Code = "330000", Name = "浙江省", EnglishName = "Zhejiang", ParentCode = "CN" },
            new() { Code = "330100", Name = "杭州市", EnglishName = "Hangzhou", ParentCode = "330000" },
            new() { Code = "440000", Name = "广东省", EnglishName = "Guangdong", ParentCode = "CN" },
        ],
        [
            new() { Code = "Fire", Name = "火灾", EnglishName = "Fire" },
            new() { Code = "Choking", Name = "窒息", EnglishName = "Choking" },
        ],
        [
            new() { Code = "Vehicles", Name = "车辆", EnglishName = "Vehicles" },
            new()
            {
                Code = "ElectricBicycles", Name = "电动自行车", EnglishName = "Electric bicycles", ParentCode = "Vehicles",
            },
            new() { Code = "Toys", Name = "玩具", EnglishName = "Toys" },
        ]);

    public static IReadOnlyList<Agency> Agencies { get; } =
    [
        new() { Id = "samr", Name = "国家市场监督管理总局", EnglishName = "State Administration for Market Regulation" },
        new() { Id = "gacc", Name = "海关总署", EnglishName = "General Administration of Customs" },
    ];

    public static IReadOnlyList<Campaign> Campaigns { get; } =
    [
        new()
        {
            Id = "quality-month-2024", Name = "质量月", EnglishName = "Quality Month", Theme = "质量强国",
            EnglishTheme = "Quality makes strong", Description = "全国质量月活动。", EnglishDescription = "The national month.",
            StartsOn = new(2024, 9, 1), EndsOn = new(2024, 9, 30), OrganiserIds = ["samr", "gacc"],
            Materials =
            [
                new()
                {
                    Name = "海报", Url = "https://example.org/poster.pdf", MediaType = "application/pdf", Length = 9,
                },
            ],
        },
        new() { Id = "quiet", Name = "静", EnglishName = "Quiet" },
    ];

    public static IReadOnlyList<Notice> Notices { get; } = [.. FullNotices.All, Withdrawn(), .. Plain()];

    public static Notice CorrectedRecall { get; } =
        FullNotices.All.Single(notice => notice.Id == RecallId) with { Summary = "第二版摘要", ChangeReason = "数量有误" };

    private static SpotCheck Withdrawn() => new()
    {
        Id = WithdrawnId, Title = "撤回的儿童玩具抽查", PublisherId = "samr", ReferenceNumber = "W-1",
        PublishedAt = new(2024, 5, 1, 0, 0, 0, TimeSpan.Zero), RiskLevel = RiskLevel.Serious,
    };

    private static IEnumerable<Notice> Plain() => Enumerable.Range(1, PlainCount).Select(i => new ConsumerTip
    {
        Id = $"CT-2023-{i:D6}",
        Title = $"消费提示第{i}号：安全用电",
        Summary = "Plug sockets and chargers.",
        PublisherId = i % 2 == 0 ? "samr" : "gacc",
        RegionCode = i % 3 == 0 ? "330100" : "440000",
        ReferenceNumber = $"P-{i}",
        SourceUrl = $"https://{(i == 59 ? "example.org" : "www.samr.gov.cn")}/{i}.html",
        PublishedAt = new DateTimeOffset(2023, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(i),
        RiskLevel = (RiskLevel)(i % 4),
        HazardTypes = i % 5 == 0 ? ["Fire"] : [],
        CampaignIds = i <= 30 ? ["quality-month-2024"] : [],
    });
}
