using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>What the page of a campaign says of the reports on it.</summary>
internal static class ReportTexts
{
    public static readonly LocalizedText Heading = new("各地开展情况", "What the regions report");
    public static readonly LocalizedText Caption = new(
        "各省上报数据合计，共 {0} 份报告", "Sums by province over {0} reports");
    public static readonly LocalizedText Region = new("地区", "Region");
    public static readonly LocalizedText Reports = new("报告", "Reports");
    public static readonly LocalizedText Activities = new("活动（场）", "Activities");
    public static readonly LocalizedText People = new("参与人数", "People reached");
    public static readonly LocalizedText Inspections = new("检查（次）", "Inspections");
    public static readonly LocalizedText Cases = new("立案（件）", "Cases opened");
    public static readonly LocalizedText Value = new("涉案货值（元）", "Goods value (CNY)");
    public static readonly LocalizedText Total = new("合计", "Total");
    public static readonly LocalizedText TypicalCases = new("典型案例", "Typical cases");
    public static readonly LocalizedText Pictures = new("活动图片", "Pictures");
    public static readonly LocalizedText ReportedBy = new("报告单位：{0}", "Reported by {0}");
    public static readonly LocalizedText Notice = new("公告 {0}", "Notice {0}");
    public static readonly LocalizedText Summary = new("打印摘要", "Summary to print");
    public static readonly LocalizedText SummaryOf = new("{0}：摘要", "{0}: summary");
    public static readonly LocalizedText SummaryHint = new(
        "用浏览器的打印功能打印本页，或另存为 PDF。", "Print this page, or save it as a PDF, with your browser.");
    public static readonly LocalizedText BackToCampaign = new("返回专项行动", "Back to the campaign");
    public static readonly LocalizedText NoticeCount = new("公告 {0} 条", "{0} notices");
    public static readonly LocalizedText AsOf = new("截至{0}", "As of {0}");
    public static readonly LocalizedText AndOthers = new("{0}等 {1} 个部门", "{0} and others, {1} in all");
    public static readonly LocalizedText NoReports = new("还没有地区上报。", "No region has reported yet.");
}
