using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Bench;

/// <summary>Notices of the size and variety of real ones, the same for the same numbers.</summary>
internal static class SyntheticNotices
{
    public const string Publisher = "samr";

    private static readonly string[] s_things =
        ["电动自行车", "儿童滑板车", "移动电源", "电热水壶", "毛绒玩具", "婴儿推车", "燃气灶", "蓄电池", "插线板", "学生书包"];

    private static readonly string[] s_brands =
        ["晨曦", "云帆", "木棉", "Northway", "Bluefin", "青禾", "Larkspur", "海石", "Tamarind", "小橡树"];

    private static readonly string[] s_faults = ["过热起火", "小零件脱落", "邻苯二甲酸酯超标", "绝缘不合格", "制动失灵", "甲醛超标", "标识不符合要求"];
    private static readonly string[] s_hazards = ["Fire", "Choking", "Chemical", "ElectricShock", "Fall", "Burn"];
    private static readonly string[] s_regions = ["110000", "310000", "440100", "330100", "510100", "320500", "420100"];
    private static readonly DateTimeOffset s_start = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static IEnumerable<Notice> Create(int count)
    {
        var random = new Random(2024);
        for (var i = 0; i < count; i++)
            yield return Create(i, random);
    }

    private static Notice Create(int number, Random random)
    {
        var (thing, brand, fault) = (Pick(random, s_things), Pick(random, s_brands), Pick(random, s_faults));
        var model = Text($"{Letter(random)}{Letter(random)}T-{random.Next(10_000):D4}{Letter(random)}");
        var product = new Product
        {
            Name = thing, Brand = brand, Model = model, Batch = Text($"{random.Next(100_000):D6}"),
            Manufacturer = $"{brand}实业有限公司", Origin = "CN",
        };
        var title = $"{brand}牌{thing} {model} {fault}";
        Notice notice = (number % 3) switch
        {
            0 => new Recall
            {
                Title = title, PublisherId = Publisher, Defect = $"部分批次{thing}在使用中可能{fault}。", Remedy = "停止使用，免费更换。",
                UnitsAffected = random.Next(100_000), Initiation = Initiation.Voluntary,
            },
            1 => new SpotCheck
            {
                Title = title, PublisherId = Publisher, Verdict = Verdict.Nonconforming, Laboratory = "产品质量检验研究院",
                TestItems =
                    [new() { Name = fault, Requirement = "≤0.1", Measured = "0.3", Unit = "%", Conforms = false }],
            },
            _ => new RiskAlert
            {
                Title = title, PublisherId = Publisher,
                RiskDescription = $"境外平台销售的{thing}存在{fault}风险。", Advice = "谨慎购买。",
            },
        };
        return notice with
        {
            Summary = $"经检验，{brand}实业有限公司生产的{thing}（型号 {model}）存在{fault}的问题，消费者应立即停止使用并联系生产者。",
            Body = $"检验机构在例行抽查中发现，{brand}牌{thing}{fault}，不符合国家标准要求。"
                + $"Consumers should stop using the {model} and contact the maker for a refund or a free replacement."
                + "\n\n已责令企业停止销售、查找原因并整改，同时向社会公布召回信息。",
            ReferenceNumber = Text($"BENCH-{number:D7}"),
            PublishedAt = s_start.AddMinutes(number * 12L),
            RegionCode = Pick(random, s_regions),
            RiskLevel = (RiskLevel)random.Next(5),
            HazardTypes = [Pick(random, s_hazards)],
            Standards = ["GB 17761-2018"],
            SourceUrl = Text($"https://example.org/notices/{number}"),
            Products = [product],
        };
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    private static char Letter(Random random) => (char)('A' + random.Next(26));

    private static T Pick<T>(Random random, T[] values) => values[random.Next(values.Length)];
}
