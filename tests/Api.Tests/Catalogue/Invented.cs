using ConsumerSafety.Domain.Agencies;
using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Vocabularies;

namespace ConsumerSafety.Api.Tests.Catalogue;

/// <summary>A small invented catalogue around the notices.</summary>
internal static class Invented
{
    private static readonly Attachment s_poster = new()
    {
        Name = "海报",
        Url = "https://samr.example/poster.pdf",
        MediaType = "application/pdf",
        Length = 120_000,
    };

    public static IReadOnlyList<Agency> Agencies { get; } =
    [
        new() { Id = "samr", Name = "市场监管总局", EnglishName = "Market Regulation", RegionCode = "CN",
            Website = "https://samr.example/" },
        new() { Id = "customs", Name = "海关总署", EnglishName = "Customs", RegionCode = "CN" },
        new() { Id = "beijing-amr", Name = "北京市市场监管局", EnglishName = "Beijing Market Regulation", ParentId = "samr",
            RegionCode = "110000" },
        new() { Id = "o'hara", Name = "奥哈拉", EnglishName = "O'Hara / Sons", ParentId = "samr" },
    ];

    public static IReadOnlyList<Campaign> Campaigns { get; } =
    [
        new() { Id = "quality-month-2024", Name = "质量月", EnglishName = "Quality Month", Theme = "质量强国",
            StartsOn = new(2024, 9, 1), EndsOn = new(2024, 9, 30), OrganiserIds = ["samr", "customs"] },
        new() { Id = "iron-fist-2024", Name = "铁拳", EnglishName = "Iron Fist", StartsOn = new(2024, 1, 1),
            OrganiserIds = ["samr"],
            Materials = [s_poster] },
        new() { Id = "lift-week-2023", Name = "电梯安全宣传周", EnglishName = "Lift Week", Theme = "安全乘梯" },
    ];

    public static Vocabulary Vocabulary { get; } = new(
        [
            new() { Code = "CN", Name = "中国", EnglishName = "China" },
            new() { Code = "110000", Name = "北京市", EnglishName = "Beijing", ParentCode = "CN" },
            new() { Code = "110105", Name = "朝阳区", EnglishName = "Chaoyang", ParentCode = "110000" },
            new() { Code = "310000", Name = "上海市", EnglishName = "Shanghai", ParentCode = "CN" },
        ],
        [
            new() { Code = "Fire", Name = "火灾", EnglishName = "Fire" },
            new() { Code = "ElectricShock", Name = "触电", EnglishName = "Electric shock" },
            new() { Code = "Choking", Name = "窒息", EnglishName = "Choking", Description = "小零件" },
        ],
        [
            new() { Code = "Toys", Name = "玩具", EnglishName = "Toys" },
            new() { Code = "Dolls", Name = "娃娃", EnglishName = "Dolls", ParentCode = "Toys" },
            new() { Code = "ElectricBicycles", Name = "电动自行车", EnglishName = "Electric bicycles" },
        ]);
}
