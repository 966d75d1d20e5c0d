namespace ConsumerSafety.Search.Fields.Descriptions;

/// <summary>What the properties of everything around the notices mean.</summary>
internal static class ReferenceDescriptions
{
    private static readonly FieldDescription s_chineseName = new(new("中文名称。", "Its name in Chinese."));
    private static readonly FieldDescription s_englishName = new(new("英文名称。", "Its name in English."));

    public static IReadOnlyDictionary<string, FieldDescription> Agency { get; } =
        new Dictionary<string, FieldDescription>
    {
        ["Id"] = new(new("机构代码，如 samr；不变。", "A stable code such as samr.")),
        ["Name"] = s_chineseName,
        ["EnglishName"] = s_englishName,
        ["ParentId"] = new(new("上级机构的 Id。", "The Id of the agency above it.")),
        ["RegionCode"] = new(new(
            "管辖地区：GB/T 2260 或 ISO 3166-1 代码。", "The region it is competent for: GB/T 2260 or ISO 3166-1.")),
        ["Website"] = new(new("机构网站。", "The address of its site.")),
    };

    public static IReadOnlyDictionary<string, FieldDescription> Campaign { get; } =
        new Dictionary<string, FieldDescription>
    {
        ["Id"] = new(new("专项行动代码，如 quality-month-2024；不变。", "A stable code such as quality-month-2024.")),
        ["Name"] = s_chineseName,
        ["EnglishName"] = s_englishName,
        ["Theme"] = new(new("中文主题。", "Its motto in Chinese.")),
        ["EnglishTheme"] = new(new("英文主题。", "Its motto in English.")),
        ["Description"] = new(new("中文介绍。", "What it is about, in Chinese.")),
        ["EnglishDescription"] = new(new("英文介绍。", "What it is about, in English.")),
        ["StartsOn"] = new(new("开始日期。", "First day.")),
        ["EndsOn"] = new(new("结束日期。", "Last day.")),
        ["OrganiserIds"] = new(new("主办机构，即 Agencies 的 Id。", "The agencies that organise it: Ids of Agencies.")),
        ["Materials"] = new(new("可下载的资料。", "Material to download.")),
    };

    public static IReadOnlyDictionary<string, FieldDescription> Region { get; } =
        new Dictionary<string, FieldDescription>
    {
        ["Code"] = new(new(
            "六位数字（GB/T 2260）或两位字母（ISO 3166-1）。", "Six digits (GB/T 2260) or two letters (ISO 3166-1 alpha-2).")),
        ["Name"] = s_chineseName,
        ["EnglishName"] = s_englishName,
        ["ParentCode"] = new(new("上级地区的 Code；国家为空。", "The region it lies in; null for countries.")),
    };

    public static IReadOnlyDictionary<string, FieldDescription> HazardType { get; } =
        new Dictionary<string, FieldDescription>
    {
        ["Code"] = new(new("危害类型代码，如 ElectricShock；不变。", "A stable code such as ElectricShock.")),
        ["Name"] = s_chineseName,
        ["EnglishName"] = s_englishName,
        ["Description"] = new(new("涵盖的内容，中文。", "What it covers, in Chinese.")),
        ["EnglishDescription"] = new(new("涵盖的内容，英文。", "What it covers, in English.")),
    };

    public static IReadOnlyDictionary<string, FieldDescription> ProductCategory { get; } =
        new Dictionary<string, FieldDescription>
    {
        ["Code"] = new(new("产品类别代码，如 ElectricBicycles；不变。", "A stable code such as ElectricBicycles.")),
        ["Name"] = s_chineseName,
        ["EnglishName"] = s_englishName,
        ["ParentCode"] = new(new("上级类别的 Code；最上级为空。", "The category above it; null at the top.")),
    };

    public static IReadOnlyDictionary<string, FieldDescription> ComplaintCount { get; } =
        new Dictionary<string, FieldDescription>
    {
        ["Id"] = new(new("由其余各项组成的主键。", "The key, made of the other properties.")),
        ["Month"] = new(new(
            "收到的月份（北京时间），以该月第一天表示。", "The month of receipt in China, as its first day.")),
        ["Kind"] = new(new("投诉或举报；数量过少而合并时为空。", "Dispute or report; null where merged as too few.")),
        ["Category"] = new(new(
            "产品类别，即 ProductCategories 的 Code；数量过少时并入上级，再合并为空；未填写也为空。",
            "The category: a Code of ProductCategories. Too few are counted under the top category, then under null,"
            + " as those without one.")),
        ["HazardType"] = new(new(
            "首先填写的危害类型，即 HazardTypes 的 Code；每件只计一种；未填写或数量过少时为空。",
            "The first hazard named, a Code of HazardTypes, so that each is counted once; null for none or too few.")),
        ["RegionCode"] = new(new(
            "发生地（未填写时为购买地）所在的省或国家，即 Regions 的 Code；数量过少时计入 CN，再合并为空。",
            "The province or foreign country where it happened, else where it was bought: a Code of Regions. Too few"
            + " are counted under CN, then under null.")),
        ["Outcome"] = new(new(
            "截至上月末的处理结果；数量过少而合并时为空。",
            "The outcome as of the end of last month; null where merged as too few.")),
        ["Count"] = new(new(
            "该月收到的数量；不少于规定的最小数。", "How many were received in that month; never fewer than a set number."),
            FieldUnit.Complaints),
        ["DecidedCount"] = new(new(
            "其中已由机关作出决定的数量；会透露过少数量时为空。",
            "How many of them an authority has decided; null where that would tell of too few."),
            FieldUnit.Complaints),
        ["DaysToDecision"] = new(new(
            "已决定的各件从收到到决定的日历日之和；除以 DecidedCount 之和即为平均天数。",
            "Calendar days from receipt to decision of those decided, added up; divide its sum by that of DecidedCount"
            + " for the average."), FieldUnit.Days),
    };
    public static IReadOnlyDictionary<string, FieldDescription> ComplaintAccount { get; } =
        new Dictionary<string, FieldDescription>
    {
        ["Id"] = new(new("随机产生的主键，与投诉编号无关。", "A random key, which leads to no complaint.")),
        ["Month"] = new(new(
            "收到的月份（北京时间），以该月第一天表示。", "The month of receipt in China, as its first day.")),
        ["Kind"] = new(new("投诉或举报。", "Dispute or report.")),
        ["Category"] = new(new("产品类别，即 ProductCategories 的 Code。", "The category: a Code of ProductCategories.")),
        ["HazardType"] = new(new(
            "首先填写的危害类型，即 HazardTypes 的 Code。", "The first hazard named: a Code of HazardTypes.")),
        ["RegionCode"] = new(new(
            "发生地（未填写时为购买地）所在的省或国家，即 Regions 的 Code。",
            "The province or foreign country where it happened, else where it was bought: a Code of Regions.")),
        ["Outcome"] = new(new("发布时的处理结果。", "The outcome at the time of publication.")),
        ["Language"] = new(new("文字的语言，BCP 47。", "The language of the text, BCP 47.")),
        ["Text"] = new(new(
            "本人陈述的经过；去除的内容以方括号注明其种类。",
            "What happened, in the person's words; what was taken out is named in brackets.")),
    };
}
