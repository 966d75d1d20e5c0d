using ConsumerSafety.Domain.Notices;
using static System.FormattableString;

namespace ConsumerSafety.Bench;

/// <summary>What each kind of notice says about its subject.</summary>
internal static class SyntheticKinds
{
    private const string Nobody = "";
    private static readonly int[] s_weights = [55, 8, 12, 10, 9, 6];
    private static readonly string[] s_platforms = ["驰集优选", "海岚全球购", "易禾商城", "沐选直播", "云仓特卖"];
    private static readonly string[] s_advice =
        ["请立即停止使用并联系销售者退换货，保留购物凭证。", "铺平使用，不折叠不重压，入睡前断电，使用六年以上应更换。", "看合格证，索取检验报告，发现鼓包立即停用。"];

    private static readonly string[] s_sentences =
        ["检验机构在例行抽查中发现上述问题，相关项目不符合国家标准要求。", "技术分析认为，问题主要出在设计环节，样品认证时的结构与实际量产结构不一致。",
         "属地市场监管部门已对不合格产品生产、销售单位依法作出处理，督促其查清产品流向、分析不合格原因并落实整改。",
         "消费者如购买到通报批次产品，可凭购物凭证联系销售者退换货，也可拨打12315热线投诉举报。",
         "Consumers should stop using the product and contact the maker for a refund or a free replacement."];

    public static Notice Create(Subject subject, Random random) =>
        (NoticeKind)SyntheticWords.Weighted(random, s_weights) switch
        {
            NoticeKind.SpotCheck => SpotCheck(subject, random),
            NoticeKind.RiskAlert => RiskAlert(subject, random),
            NoticeKind.Recall => Recall(subject, random),
            NoticeKind.ElevatorNotice => ElevatorNotice(subject, random),
            NoticeKind.CounterfeitRuling => CounterfeitRuling(subject, random),
            _ => ConsumerTip(subject, random),
        };

    public static string Body(Subject subject, Random random)
    {
        var first = Invariant($"{subject.Day:yyyy年M月}，{subject.Maker}的{subject.Goods}被发现{subject.Fault}。");
        return string.Join("\n\n", s_sentences.Take(random.Next(2, s_sentences.Length + 1)).Prepend(first));
    }

    private static SpotCheck SpotCheck(Subject subject, Random random) => new()
    {
        Title = $"{subject.Goods}监督抽查：{subject.Fault}", PublisherId = Nobody, Products = Products(subject, random),
        Summary = $"经检验，{subject.Maker}生产的{subject.Goods}存在{subject.Fault}的问题，检验结论为不合格。",
        Round = Invariant($"{subject.Day.Year}年第{random.Next(1, 5)}季度监督抽查"),
        SampledOn = subject.Day.AddDays(-random.Next(20, 90)), SampledFrom = $"{SyntheticWords.Brand(random)}商贸有限公司",
        SamplingChannel = (SamplingChannel)random.Next(6), Laboratory = "产品质量监督检验研究院",
        Verdict = random.Next(5) == 0 ? Verdict.Conforming : Verdict.Nonconforming,
        TestItems =
        [
            new() { Name = subject.Fault, Requirement = "≤0.1", Measured = Invariant($"0.{random.Next(1, 99)}"), Unit = "%",
                Conforms = false },
            new() { Name = "标识和使用说明", Requirement = "应标年龄警告", Measured = "符合", Conforms = true },
        ],
    };

    private static RiskAlert RiskAlert(Subject subject, Random random) => new()
    {
        Title = $"跨境电商进口{subject.Goods}风险监测：{subject.Fault}", PublisherId = Nobody,
        Products = Products(subject, random), Platforms = [Pick(random, s_platforms)],
        HsCode = Invariant($"{random.Next(100_000, 999_999)}"), PortOfEntry = "武汉口岸",
        RiskDescription = $"境外平台销售的{subject.Goods}存在{subject.Fault}风险。", Advice = Pick(random, s_advice),
    };

    private static Recall Recall(Subject subject, Random random) => new()
    {
        Title = $"{subject.Maker}召回部分{subject.Goods}", PublisherId = Nobody, Products = Products(subject, random),
        Summary = $"{subject.Maker}报告了召回计划，召回部分{subject.Goods}，原因是{subject.Fault}。",
        Defect = $"部分批次{subject.Thing}在使用中可能{subject.Fault}。", Consequence = "可能造成人身伤害。",
        Remedy = "停止使用，免费更换。", UnitsAffected = random.Next(100_000), StartsOn = subject.Day,
        EndsOn = subject.Day.AddDays(random.Next(90, 400)), Initiation = (Initiation)random.Next(2),
        CompletionRate = random.Next(10_000) / 100m, Hotline = Invariant($"400-{random.Next(1_000_000):D7}"),
        Measures = ["责令召回"],
    };

    private static ElevatorNotice ElevatorNotice(Subject subject, Random random) => new()
    {
        Title = $"{subject.Brand}花园{subject.Word}电梯定期检验：{subject.Fault}", PublisherId = Nobody,
        Summary = $"{subject.Brand}花园一台曳引驱动乘客电梯在定期检验中发现问题，已停止使用。",
        RegistrationCode = Invariant($"34101{random.NextInt64(1_000_000_000_000_000):D15}"),
        EquipmentType = "曳引驱动乘客电梯",
        Address = Invariant($"{subject.Brand}路{random.Next(1, 999)}号"), Latitude = 20 + random.Next(25_000_000) / 1e6,
        Longitude = 90 + random.Next(40_000_000) / 1e6, UsedBy = $"{subject.Brand}物业服务有限公司",
        MaintainedBy = $"{SyntheticWords.Brand(random)}电梯工程有限公司", InspectedOn = subject.Day.AddDays(-9),
        Verdict = (Verdict)random.Next(3), PeopleTrapped = random.Next(4), Injuries = 0, Deaths = 0,
    };

    private static CounterfeitRuling CounterfeitRuling(Subject subject, Random random) => new()
    {
        Title = $"销售假冒注册商标{subject.Goods}案", PublisherId = Nobody, Products = Products(subject, random),
        Summary = $"当事人未经商标权利人许可，通过网店销售标有“{subject.Brand}”标识的{subject.Thing}。",
        CaseNumber = Invariant($"（{subject.Day.Year}）京73民初{random.Next(1, 9999)}号"), DecidingBody = "知识产权法院",
        DecidedOn = subject.Day.AddDays(-30), CaseType = (CaseType)random.Next(4), Respondent = "刘某",
        RightsHolder = subject.Maker, Trademarks = [subject.Brand], GoodsValue = random.Next(10_000_000) / 100m,
        PenaltyAmount = random.Next(10_000_000) / 100m, Currency = "CNY", LegalBasis = "《中华人民共和国商标法》第五十七条",
        Outcome = "被告停止侵权，赔偿原告经济损失。",
    };

    private static ConsumerTip ConsumerTip(Subject subject, Random random) => new()
    {
        Title = $"消费提示｜{subject.Goods}选购三步走", PublisherId = Nobody, Audience = "全体消费者",
        Summary = $"部分{subject.Thing}{subject.Fault}，应当引起重视。", Advice = Pick(random, s_advice),
    };

    private static Product[] Products(Subject subject, Random random)
    {
        var products = new Product[random.Next(3) == 0 ? random.Next(2, 5) : 1];
        for (var i = 0; i < products.Length; i++)
            products[i] = new()
            {
                Name = subject.Thing, Category = subject.Category, Brand = subject.Brand,
                Model = SyntheticWords.Model(random), Batch = Invariant($"{subject.Day.AddDays(-200):yyyyMMdd}A{i + 1}"),
                Manufacturer = subject.Maker, Origin = "CN", ProducedFrom = subject.Day.AddDays(-230),
                ProducedTo = subject.Day.AddDays(-200),
            };
        return products;
    }

    private static string Pick(Random random, string[] values) => values[random.Next(values.Length)];
}
