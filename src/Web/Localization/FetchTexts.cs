using ConsumerSafety.Domain.Fetching;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>The console's page of fetches.</summary>
internal static class FetchTexts
{
    public static readonly LocalizedText Fetches = new("外部数据获取", "Fetches");
    public static readonly LocalizedText Lead = new(
        "定期从其他机构的数据服务获取公告。要启用某个来源，请在设置 ConsumerSafety:Fetches:Enabled 中写入其代码。",
        "Notices fetched on a schedule from what other authorities offer. To enable a source, name its code in the "
            + "setting ConsumerSafety:Fetches:Enabled.");
    public static readonly LocalizedText Sources = new("来源", "Sources");
    public static readonly LocalizedText Source = new("来源", "Source");
    public static readonly LocalizedText Code = new("代码", "Code");
    public static readonly LocalizedText State = new("状态", "State");
    public static readonly LocalizedText On = new("已启用", "On");
    public static readonly LocalizedText Off = new("未启用", "Off");
    public static readonly LocalizedText LastSuccess = new("上次成功", "Last success");
    public static readonly LocalizedText NextRun = new("下次运行", "Next run");
    public static readonly LocalizedText Never = new("尚无", "Never");
    public static readonly LocalizedText FetchNow = new("立即获取", "Fetch now");
    public static readonly LocalizedText FetchThis = new("立即获取：{0}", "Fetch now: {0}");
    public static readonly LocalizedText Requested = new(
        "已请求获取，数秒内开始。刷新本页可查看结果。",
        "The fetch was asked for and starts within seconds. Reload this page to see what came of it.");
    public static readonly LocalizedText Runs = new("最近的运行", "Last runs");
    public static readonly LocalizedText NoRuns = new("还没有运行过。", "Nothing has been fetched yet.");
    public static readonly LocalizedText Started = new("开始", "Started");
    public static readonly LocalizedText Outcome = new("结果", "Outcome");
    public static readonly LocalizedText Added = new("新增", "New");
    public static readonly LocalizedText Updated = new("更新", "Changed");
    public static readonly LocalizedText Unchanged = new("未变", "Unchanged");
    public static readonly LocalizedText Rejected = new("未采纳", "Rejected");
    public static readonly LocalizedText Report = new("逐行报告", "Report");
    public static readonly LocalizedText ReportOf = new("逐行报告：{0}", "Report of {0}");

    /// <summary>What became of a run.</summary>
    public static LocalizedText Of(FetchOutcome outcome) => outcome switch
    {
        FetchOutcome.Running => new("进行中", "Running"),
        FetchOutcome.NotModified => new("没有新内容", "Nothing new"),
        FetchOutcome.Imported => new("已导入", "Imported"),
        FetchOutcome.Failed => new("失败", "Failed"),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };
}
