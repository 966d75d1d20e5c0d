using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Web.Finder;

namespace ConsumerSafety.Web.Localization;

/// <summary>The results page.</summary>
internal static class ResultTexts
{
    public static readonly LocalizedText Heading = new("查询公告", "Notices");
    public static readonly LocalizedText HeadingFor = new("“{0}”的查询结果", "Results for “{0}”");
    public static readonly CountText Count = new("共 {0} 条", "{0} notice", "{0} notices");
    public static readonly LocalizedText Filters = new("筛选", "Filter");
    public static readonly CountText FiltersWith = new("筛选（已选 {0} 项）", "Filter ({0} chosen)", "Filter ({0} chosen)");
    public static readonly LocalizedText Chosen = new("已选条件", "Chosen");
    public static readonly LocalizedText RemoveFilter = new("取消", "Remove");
    public static readonly LocalizedText ClearFilters = new("清除全部条件", "Clear all");
    public static readonly LocalizedText SelectedMark = new("已选，点按可取消", "chosen, select to remove");
    public static readonly CountText MoreValues = new("另有 {0} 项", "{0} more", "{0} more");
    public static readonly LocalizedText SortBy = new("排序", "Sort by");
    public static readonly LocalizedText SaveCsv = new("保存为 CSV", "Save as CSV");
    public static readonly LocalizedText SaveCsvHint = new(
        "表格文件，最多 {0:N0} 条，不含正文", "A spreadsheet of up to {0:N0} notices, without their full text");
    public static readonly LocalizedText OpenOData = new("在 OData 中打开", "Open in OData");
    public static readonly LocalizedText OpenODataHint = new("同一查询，供程序使用", "The same query, for programs");
    public static readonly LocalizedText UseTheResult = new("使用这些结果", "Use these results");
    public static readonly LocalizedText Nearest = new(
        "没有公告包含全部字词，下面是最接近的结果。", "No notice has every word. These come nearest.");
    public static readonly LocalizedText Found = new("找到的公告", "Notices found");
    public static readonly LocalizedText NothingFound = new("没有找到公告", "Nothing found");
    public static readonly LocalizedText HintSpelling = new(
        "检查有没有错字，或换一种说法。", "Check the spelling, or try another word for it.");
    public static readonly LocalizedText HintFewer = new(
        "少写几个词：品牌或型号往往就够了。", "Use fewer words: the brand or the model is often enough.");
    public static readonly LocalizedText HintFilters = new("去掉筛选条件", "Take the filters off");
    public static readonly LocalizedText HintAll = new("浏览全部公告", "Browse all notices");
    public static readonly LocalizedText HintNoNotice = new(
        "没有公告不等于产品安全。有问题请拨打 12315 向市场监管部门反映。",
        "No notice does not mean that a product is safe. In China you can report a problem by calling 12315.");
    public static readonly LocalizedText Pages = new("分页", "Pages");
    public static readonly LocalizedText Previous = new("上一页", "Previous");
    public static readonly LocalizedText Next = new("下一页", "Next");
    public static readonly LocalizedText Page = new("第 {0} 页", "Page {0}");
    public static readonly LocalizedText DepthReached = new(
        "这里最多可翻到第 {0:N0} 条。请加筛选条件，或保存为 CSV、用 OData 取得全部。",
        "Pages end at result {0:N0}. Narrow the search, or take everything as CSV or from OData.");
    public static readonly LocalizedText BadPage = new(
        "“{0}”不是页码，应为从 1 开始的整数。", "“{0}” is not a page; expected a whole number from 1.");
    public static readonly LocalizedText FirstPageTaken = new("已显示第 1 页。", "This is page 1.");
    public static readonly LocalizedText PageTooFar = new(
        "没有第 {0:N0} 页，已显示最后一页，即第 {1:N0} 页。",
        "There is no page {0:N0}; this is page {1:N0}, the last one.");
    public static readonly LocalizedText PageTooDeep = new(
        "第 {0:N0} 页无法翻到：最多可翻到第 {1:N0} 页，已显示该页。",
        "Page {0:N0} cannot be turned to; this is page {1:N0}, the last that can.");
    public static readonly LocalizedText BadSort = new(
        "“{0}”不是排序方式，应为 relevance、newest、oldest 或 risk。",
        "“{0}” is not an order; expected relevance, newest, oldest or risk.");
    public static readonly LocalizedText OrderTaken = new("已按“{0}”排序。", "Sorted by: {0}.");
    public static readonly LocalizedText BadValue = new(
        "“{1}”不是已知的{0}，应为：{2}。", "“{1}” is not a known value of {0}; expected: {2}.");
    public static readonly LocalizedText UnknownParameter = new(
        "没有参数“{0}”，应为：{1}。", "There is no parameter “{0}”; expected: {1}.");
    public static readonly LocalizedText FourDigits = new("四位数的年份", "a year of four digits");
    public static readonly LocalizedText KeyFrom = new("{1} 中的 {0}", "a {0} from {1}");
    public static readonly LocalizedText LeftOut = new("已忽略。", "It was left out.");
    public static readonly LocalizedText RestLeftOut = new("其余已忽略。", "The rest was left out.");
    public static readonly LocalizedText TooManyValues = new(
        "{0}最多可选 {1} 项。", "At most {1} values of {0} can be chosen.");
    public static readonly LocalizedText TextTooLong = new(
        "查询最多 {0} 个字符。", "A search has at most {0} characters.");
    public static readonly LocalizedText Remarks = new("提示", "Please note");

    /// <summary>What a facet is called.</summary>
    public static LocalizedText Of(Facet facet) => facet switch
    {
        Facet.Kind => new("类别", "Kind"),
        Facet.RiskLevel => new("风险等级", "Risk level"),
        Facet.HazardType => new("危害类型", "Hazard"),
        Facet.Publisher => new("发布机构", "Publisher"),
        Facet.Region => new("地区", "Region"),
        Facet.Category => new("产品类别", "Product category"),
        Facet.Year => new("年份", "Year"),
        Facet.Campaign => new("专项行动", "Campaign"),
        _ => throw new ArgumentOutOfRangeException(nameof(facet)),
    };

    /// <summary>What an order is called.</summary>
    public static LocalizedText Of(ResultOrder order) => order switch
    {
        ResultOrder.Relevance => new("相关性", "Relevance"),
        ResultOrder.Newest => new("最新", "Newest"),
        ResultOrder.Oldest => new("最早", "Oldest"),
        ResultOrder.Risk => new("风险", "Risk"),
        _ => throw new ArgumentOutOfRangeException(nameof(order)),
    };
}
