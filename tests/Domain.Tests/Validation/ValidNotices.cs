using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Domain.Tests.Validation;

/// <summary>A clean notice of each kind, to spoil one property of.</summary>
internal static class ValidNotices
{
    public static readonly Vocabulary Vocabulary = new(
        [
            new() { Code = "CN", Name = "中国", EnglishName = "China" },
            new() { Code = "DE", Name = "德国", EnglishName = "Germany" },
            new() { Code = "330000", Name = "浙江省", EnglishName = "Zhejiang", ParentCode = "CN" },
            new() { Code = "330100", Name = "杭州市", EnglishName = "Hangzhou", ParentCode = "330000" },
        ],
        [new() { Code = "Fire", Name = "火灾", EnglishName = "Fire" }],
        [new() { Code = "Toys", Name = "玩具", EnglishName = "Toys" }]);

    public static readonly Recall CleanRecall = new()
    {
        Id = "RC-2024-000001", Title = "召回 Kettle", Summary = "水壶过热", PublisherId = "samr", RegionCode = "330106",
        PublishedAt = new(2024, 5, 6, 2, 0, 0, TimeSpan.Zero), ReferenceNumber = "S2024M001", HazardTypes = ["Fire"],
        SourceUrl = "https://www.samr.gov.cn/a?b=1", RiskLevel = RiskLevel.High, CampaignIds = ["iron-fist-2024"],
        Products =
        [
            new()
            {
                Name = "电水壶", Brand = "云", Model = "K-17", Gtin = "4006381333931", Category = "Toys",
                ProducedFrom = new(2023, 1, 1), ProducedTo = new(2023, 1, 1),
            },
        ],
        Measures = ["退款"], Standards = ["GB 4706.1-2005"],
        Attachments =
        [
            new() { Name = "公告", Url = "https://www.samr.gov.cn/a.pdf", MediaType = "application/pdf", Length = 9 },
        ],
        Defect = "过热", Consequence = "起火", Remedy = "退款", UnitsAffected = 10_600, StartsOn = new(2024, 5, 6),
        EndsOn = new(2025, 5, 6), Initiation = Initiation.Ordered, CompletionRate = 12.5m, Hotline = "400-000-0000",
    };

    public static readonly SpotCheck CleanSpotCheck = new()
    {
        Title = "抽查", PublisherId = "samr", PublishedAt = CleanRecall.PublishedAt, Products = CleanRecall.Products,
        SampledOn = new(2024, 4, 1), Verdict = Verdict.Nonconforming,
        TestItems = [new() { Name = "甲醛", Requirement = "≤0.1", Measured = "0.3", Unit = "mg/kg", Conforms = false }],
    };

    public static readonly RiskAlert CleanRiskAlert = new()
    {
        Title = "风险", PublisherId = "gacc", PublishedAt = CleanRecall.PublishedAt, Products = CleanRecall.Products,
        Platforms = ["海购"], HsCode = "9503002100", RiskDescription = "小零件",
    };

    public static readonly ElevatorNotice CleanElevatorNotice = new()
    {
        Title = "电梯", PublisherId = "samr", PublishedAt = CleanRecall.PublishedAt, RegistrationCode = "梯11京A00001(24)",
        Latitude = 39.9, Longitude = 116.4, InspectedOn = new(2024, 4, 30), NextInspectionOn = new(2025, 4, 30),
        Verdict = Verdict.Conforming, PeopleTrapped = 0,
    };

    public static readonly CounterfeitRuling CleanCounterfeitRuling = new()
    {
        Title = "裁决", PublisherId = "spc", PublishedAt = CleanRecall.PublishedAt, CaseNumber = "（2024）京73民初123号",
        DecidingBody = "北京知识产权法院", DecidedOn = new(2024, 5, 1), CaseType = CaseType.CivilJudgment,
        Trademarks = ["云"], GoodsValue = 12_000.5m, Currency = "CNY",
    };

    public static readonly ConsumerTip CleanConsumerTip = new()
    {
        Title = "提示", PublisherId = "cca", PublishedAt = CleanRecall.PublishedAt, Advice = "看清标签",
        Language = "zh-Hans-CN",
    };

    public static readonly IReadOnlyList<Notice> All =
        [CleanRecall, CleanSpotCheck, CleanRiskAlert, CleanElevatorNotice, CleanCounterfeitRuling, CleanConsumerTip];
}
