namespace ConsumerSafety.Search.Fields.Descriptions;

/// <summary>What the properties mean that one kind of notice has.</summary>
internal static class KindDescriptions
{
    public static IReadOnlyDictionary<string, FieldDescription> SpotCheck { get; } =
        new Dictionary<string, FieldDescription>
    {
        ["Round"] = new(new("抽查批次，照发布机构的叫法。", "The sampling plan or round, as the authority names it.")),
        ["SampledOn"] = new(new("抽样日期。", "Day of sampling.")),
        ["SampledFrom"] = new(new("被抽样单位。", "The business the sample was taken from.")),
        ["SamplingChannel"] = new(new("抽样环节。", "Where in trade the sample was taken.")),
        ["Laboratory"] = new(new("承检机构。", "The laboratory that tested it.")),
        ["Verdict"] = new(new("检验结论。", "Whether the product conforms.")),
        ["TestItems"] = new(new("检验项目及结果。", "What was tested, and what was found.")),
    };

    public static IReadOnlyDictionary<string, FieldDescription> RiskAlert { get; } =
        new Dictionary<string, FieldDescription>
    {
        ["Platforms"] = new(new("销售这些商品的电商平台。", "The platforms the goods were offered on.")),
        ["HsCode"] = new(new(
            "商品编码（HS），6 至 10 位数字。", "HS code of the World Customs Organization, 6 to 10 digits.")),
        ["PortOfEntry"] = new(new("入境口岸。", "Where the goods entered.")),
        ["RiskDescription"] = new(new("风险描述。", "What the risk is.")),
        ["Advice"] = new(new("给消费者的建议。", "What consumers should do.")),
    };

    public static IReadOnlyDictionary<string, FieldDescription> Recall { get; } =
        new Dictionary<string, FieldDescription>
    {
        ["Defect"] = new(new("缺陷情况。", "What is wrong.")),
        ["Consequence"] = new(new("可能造成的后果。", "What may happen.")),
        ["Remedy"] = new(new("召回（补救）措施。", "What the producer offers.")),
        ["UnitsAffected"] = new(new("涉及数量。", "How many units are concerned."), FieldUnit.Items),
        ["StartsOn"] = new(new("召回开始日期。", "First day of the recall.")),
        ["EndsOn"] = new(new("召回结束日期。", "Last day of the recall.")),
        ["Initiation"] = new(new("主动召回还是责令召回。", "Whether the producer acted by itself or was ordered to.")),
        ["CompletionRate"] = new(new(
            "已完成召回的比例，最多四位小数。", "Share of units dealt with, at most 4 decimals."), FieldUnit.Percent),
        ["Hotline"] = new(new("咨询电话。", "Telephone number for owners.")),
    };

    public static IReadOnlyDictionary<string, FieldDescription> ElevatorNotice { get; } =
        new Dictionary<string, FieldDescription>
    {
        ["RegistrationCode"] = new(new(
            "设备代码（17 至 20 位数字）或使用登记证编号。",
            "The lift's code of 17 to 20 digits, or the number of its registration certificate.")),
        ["EquipmentType"] = new(new("设备类型，如曳引驱动乘客电梯。", "The type of equipment: traction lift, escalator.")),
        ["Address"] = new(new("设备所在地址。", "Where it stands.")),
        ["Latitude"] = new(new("纬度，北纬为正。", "Latitude, north is positive."), FieldUnit.Degrees),
        ["Longitude"] = new(new("经度，东经为正。", "Longitude, east is positive."), FieldUnit.Degrees),
        ["UsedBy"] = new(new("使用单位。", "Who runs it.")),
        ["MaintainedBy"] = new(new("维保单位。", "Who maintains it.")),
        ["InspectedOn"] = new(new("检验日期。", "Day of inspection.")),
        ["Verdict"] = new(new("检验结论。", "Outcome of the inspection.")),
        ["NextInspectionOn"] = new(new("下次检验日期。", "Day by which it is to be inspected again.")),
        ["IncidentOn"] = new(new(
            "事故或故障发生日期；只有检验没有事故时为空。",
            "Day of the incident; null where the notice is about an inspection alone.")),
        ["PeopleTrapped"] = new(new(
            "被困人数；没有写明时为空。", "How many were trapped; null where it is not stated."), FieldUnit.People),
        ["Injuries"] = new(new(
            "受伤人数；没有写明时为空。", "How many were injured; null where it is not stated."), FieldUnit.People),
        ["Deaths"] = new(new(
            "死亡人数；没有写明时为空。", "How many were killed; null where it is not stated."), FieldUnit.People),
    };

    public static IReadOnlyDictionary<string, FieldDescription> CounterfeitRuling { get; } =
        new Dictionary<string, FieldDescription>
    {
        ["CaseNumber"] = new(new("案号，如（2024）京73民初123号。", "The case number, such as （2024）京73民初123号.")),
        ["DecidingBody"] = new(new("作出裁决的法院或机关。", "The court or authority that decided.")),
        ["DecidedOn"] = new(new("裁决日期。", "Day of the decision.")),
        ["CaseType"] = new(new("案件类型。", "The kind of decision.")),
        ["Respondent"] = new(new("当事人（被处罚人、被告）。", "Against whom it was made.")),
        ["RightsHolder"] = new(new("权利人。", "Whose right was infringed.")),
        ["Trademarks"] = new(new("涉案商标。", "The marks infringed.")),
        ["GoodsValue"] = new(new("货值金额，最多四位小数。", "Value of the goods, at most 4 decimals."), FieldUnit.Money),
        ["PenaltyAmount"] = new(new(
            "罚没或赔偿金额，最多四位小数。不同币种不可直接比较。",
            "Fine or damages, at most 4 decimals. Sums in different currencies do not compare."), FieldUnit.Money),
        ["Currency"] = new(new(
            "两项金额的币种，ISO 4217 代码，如 CNY。", "The currency of both sums, an ISO 4217 code such as CNY.")),
        ["LegalBasis"] = new(new("法律依据。", "The law applied.")),
        ["Outcome"] = new(new("处理结果。", "What was decided.")),
    };

    public static IReadOnlyDictionary<string, FieldDescription> ConsumerTip { get; } =
        new Dictionary<string, FieldDescription>
    {
        ["Audience"] = new(new("适用人群。", "Whom it is meant for.")),
        ["Advice"] = new(new("建议的做法。", "What to do.")),
    };
}
