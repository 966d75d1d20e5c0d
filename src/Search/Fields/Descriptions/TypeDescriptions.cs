using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Search.Fields.Descriptions;

/// <summary>What sets, the records inside entities, enumerations and navigations hold.</summary>
public static class TypeDescriptions
{
    private static readonly Dictionary<string, LocalizedText> s_sets = new()
    {
        ["Notices"] = new("全部公告，六种类别都在其中。", "Every notice, of all six kinds."),
        ["SpotChecks"] = new("监督抽查：产品抽样检验的结果。", "Results of testing sampled products."),
        ["RiskAlerts"] = new("跨境电商风险监测：跨境网购商品中发现的风险。", "Risks found in goods bought across borders."),
        ["Recalls"] = new("召回：生产者收回或修理缺陷产品。", "Producers take back or repair defective products."),
        ["ElevatorNotices"] = new("电梯安全：电梯检验与事故。", "Inspections of lifts, and incidents with them."),
        ["CounterfeitRulings"] = new("侵权假冒：处罚决定与判决。", "Penalties and judgments on fakes and infringements."),
        ["ConsumerTips"] = new("消费提示：选购、使用与维权的建议。", "Advice on buying, using and complaining."),
        ["Agencies"] = new("发布公告的机构。", "The bodies that publish notices."),
        ["Campaigns"] = new("各机构在一段时间内的专项行动。", "Joint actions of agencies over a period."),
        ["Regions"] = new("地区，逐级相属。", "Places, in a tree."),
        ["HazardTypes"] = new("危害类型。", "What can hurt people or cheat them."),
        ["ProductCategories"] = new("产品类别，逐级相属。", "Classes of products, in a tree."),
        ["ComplaintCounts"] = new(
            "已结束月份收到的投诉举报数量，按月、种类、类别、危害、地区和结果统计；可以任意相加，每件只计一次。",
            "How many complaints came in, by month, kind, category, hazard, region and outcome, in months that are"
            + " over; rows may be added up in any way, as each complaint is counted in one."),
        ["ComplaintAccounts"] = new(
            "经本人同意公开的经过，承办人员已去除可能识别个人的内容；是本人的陈述，不是查实的事实。",
            "What people told of their complaints, with their consent and without what may tell who anybody is, as an"
            + " officer has checked. It is what they say, not what was found."),
    };

    private static readonly Dictionary<string, LocalizedText> s_types = new()
    {
        ["Product"] = new("公告涉及的一种产品，照发布机构的写法。", "One product a notice concerns, as its publisher names it."),
        ["TestItem"] = new("监督抽查中的一个检验项目。", "One thing a laboratory measured in a spot check."),
        ["Attachment"] = new("公告或专项行动的一个文件。", "A file that belongs to a notice or a campaign."),
        ["NoticeKind"] = new("公告的六种类别。", "The six kinds of notice."),
        ["NoticeStatus"] = new("公告的状态。", "Where a notice stands."),
        ["RiskLevel"] = new("风险等级，由轻到重，可以比较大小。", "The risk, from none stated to the gravest; members compare."),
        ["Verdict"] = new("检验结论。", "The outcome of a check or an inspection."),
        ["SamplingChannel"] = new("抽样环节。", "Where in trade a sample was taken."),
        ["Initiation"] = new("召回由谁发起。", "Who set a recall going."),
        ["ComplaintKind"] = new("投诉或举报。", "What a person wants with a complaint."),
        ["ComplaintOutcome"] = new("投诉举报的处理结果。", "How a complaint ended."),
        ["CaseType"] = new("案件类型。", "The kind of decision a ruling is."),
    };

    private static readonly Dictionary<string, LocalizedText> s_navigations = new()
    {
        ["Publisher"] = new("发布机构。", "The agency that published it."),
        ["Campaigns"] = new("相关的专项行动。", "The campaigns it belongs to or organises."),
        ["Region"] = new("所在或涉及的地区。", "The place it concerns or is responsible for."),
        ["Notices"] = new("与之相关的公告。", "The notices that name it."),
        ["Parent"] = new("上一级。", "The one above it."),
        ["Children"] = new("下一级。", "Those directly below it."),
        ["Organisers"] = new("组织单位。", "The agencies that organise it."),
    };

    /// <summary>What a set holds.</summary>
    public static LocalizedText Of(EntitySet set) => s_sets[set.Name];

    /// <summary>What a complex type or an enumeration is: <c>Product</c>, <c>RiskLevel</c>.</summary>
    public static LocalizedText Of(string typeName) => s_types[typeName];

    /// <summary>Where a navigation leads.</summary>
    public static LocalizedText Of(Navigation navigation) => s_navigations[navigation.Name];
}
