using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>The page of figures about complaints.</summary>
internal static class StatisticsTexts
{
    public static readonly LocalizedText Heading = new("投诉举报统计", "Complaints in figures");
    public static readonly LocalizedText Navigation = new("统计", "Figures");
    public static readonly LocalizedText Lead = new(
        "消费者提出了多少投诉和举报，涉及什么，结果如何，多久作出决定。",
        "How many complaints people made, about what, how they ended, and how long decisions took.");
    public static readonly LocalizedText Filter = new("筛选", "Narrow down");
    public static readonly LocalizedText Show = new("查看", "Show");
    public static readonly LocalizedText Clear = new("清除筛选", "Clear");
    public static readonly LocalizedText Any = new("全部", "All");
    public static readonly LocalizedText From = new("起始月份", "From month");
    public static readonly LocalizedText To = new("截止月份", "To month");
    public static readonly LocalizedText Kind = new("种类", "Kind");
    public static readonly LocalizedText Region = new("省级地区", "Province");
    public static readonly LocalizedText Category = new("产品类别", "Category");
    public static readonly LocalizedText Hazard = new("危害类型", "Hazard");
    public static readonly LocalizedText Outcome = new("结果", "Outcome");
    public static readonly LocalizedText MonthExpected = new(
        "月份请写成 2026-09 的形式", "Write the month as 2026-09");
    public static readonly LocalizedText ListExpected = new("请从列表中选择", "Choose from the list");
    public static readonly LocalizedText Order = new("截止月份不能早于起始月份", "The last month is before the first");
    public static readonly CountText Total = new("共 {0} 件", "{0} complaint in all", "{0} complaints in all");
    public static readonly LocalizedText Average = new(
        "已作出决定的平均用时 {0} 天", "Those decided took {0} days on average");
    public static readonly LocalizedText ByMonth = new("按月份", "By month");
    public static readonly LocalizedText Month = new("月份", "Month");
    public static readonly LocalizedText Count = new("件数", "Complaints");
    public static readonly LocalizedText AverageDays = new("平均天数", "Days to decision");
    public static readonly LocalizedText NotTold = new("未公布", "not told");
    public static readonly LocalizedText Together = new("未填写，或因数量少而合并", "Not stated, or too few to tell apart");
    public static readonly LocalizedText OtherProvinces = new(
        "全国其他（未分省）", "China, too few to tell by province");
    public static readonly LocalizedText Chart = new(
        "各月件数的柱形图；数字见下表", "Bars of the complaints of each month; the table below has the numbers");
    public static readonly LocalizedText ShowTable = new("查看表格", "Show the table");
    public static readonly LocalizedText SameInFeed = new("同一查询（OData）", "The same in OData");
    public static readonly LocalizedText SameAsCsv = new("CSV 下载", "As CSV");
    public static readonly LocalizedText AllRows = new("这些数字所依据的全部行", "The rows these figures are made of");
    public static readonly LocalizedText Empty = new(
        "还没有可以公布的数字。", "There are no figures to publish yet.");
    public static readonly LocalizedText EmptyHint = new(
        "每个月结束后才公布；一个月的总数过少时不公布。",
        "Figures appear once a month is over; a month with too few complaints in all is not told of.");
    public static readonly LocalizedText EmptyFilter = new(
        "没有符合这些条件的数字。数量过少的已合并到更宽的条件下，可以放宽筛选。",
        "No figures fit. What is too few is told under wider terms: try fewer conditions.");
    public static readonly LocalizedText HowHeading = new("怎样统计", "How it is counted");
    public static readonly IReadOnlyList<(string Property, LocalizedText Heading)> Properties =
    [
        ("Kind", new("按种类", "By kind")),
        ("Outcome", new("按结果", "By outcome")),
        ("RegionCode", new("按地区", "By region")),
        ("Category", new("按产品类别", "By category")),
        ("HazardType", new("按危害类型", "By hazard")),
    ];

    /// <summary>What was expected of a field, with the field's name.</summary>
    public static LocalizedText At(string field, LocalizedText expected)
    {
        var label = field switch
        {
            "from" => From,
            "to" => To,
            "kind" => Kind,
            "region" => Region,
            "category" => Category,
            "hazard" => Hazard,
            "outcome" => Outcome,
            _ => throw new ArgumentOutOfRangeException(nameof(field)),
        };
        return new($"{label.Chinese}：{expected.Chinese}", $"{label.English}: {expected.English}");
    }

    /// <summary>How it is counted; {0} stands for the fewest complaints a figure may tell of.</summary>
    public static readonly IReadOnlyList<LocalizedText> How =
    [
        new("每件投诉举报只计一次：计入收到的月份（北京时间）、首先填写的危害、发生地（未填写时为购买地）所在的省。并入他件处理的不重复计算，本人撤回的计入“本人撤回”。",
            "Each complaint is counted once: in the month it came in (China time), under the first hazard it names, in"
            + " the province where it happened, else where it was bought. Those merged into another are not counted"
            + " again; those taken back are counted as withdrawn."),
        new("为了不透露个人，少于 {0} 件的不单独列出，而是依次并入上级类别、不分危害、不分省、不分类别、不分结果，直到凑足；因此各行可以任意相加，但某一行可能偏少。全月不足 {0} 件的月份不公布。",
            "So that nobody is told of, fewer than {0} are never told by themselves: they are counted under the wider"
            + " category, then without hazard, province, category and outcome, until enough come together. Figures may"
            + " be added up in any way, but a single one may be too low. A month with fewer than {0} in all is left"
            + " out."),
        new("只公布已结束的月份；结果和天数截至上月末，每月更新一次。",
            "Only months that are over are told; outcomes and days are those of the end of last month, and change once"
            + " a month."),
        new("天数为从收到到不予受理、达成调解、终止调解、不予立案或办结的日历日；上诉不改变。最近几个月的平均天数偏短，因为拖得久的还没有作出决定。",
            "Days are calendar days from receipt to refusal, settlement, the end of mediation, the decision to open no"
            + " case, or the decision of the case; an appeal changes nothing. Recent months look faster than they are,"
            + " as what takes long is not decided yet."),
        new("这是人们提出的，不是已经查实的；也不代表市场上的总体情况。",
            "This is what people reported, not what was found; nor does it stand for the market as a whole."),
    ];
}
