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
        ["Month"] = new(new("月份，以该月第一天表示。", "The month, as its first day.")),
        ["Category"] = new(new("产品类别，即 ProductCategories 的 Code。", "The category: a Code of ProductCategories.")),
        ["HazardType"] = new(new("危害类型，即 HazardTypes 的 Code。", "The hazard: a Code of HazardTypes.")),
        ["RegionCode"] = new(new("地区，即 Regions 的 Code。", "The region: a Code of Regions.")),
        ["Count"] = new(new("该月收到的投诉数量。", "How many were received in that month."), FieldUnit.Complaints),
    };
}
