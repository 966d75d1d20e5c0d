using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>The console pages about signals among complaints.</summary>
internal static class SignalTexts
{
    public static readonly LocalizedText Signals = new("预警信号", "Signals");
    public static readonly LocalizedText Lead = new(
        "最近七天的投诉举报明显多于自身历史的产品、品牌、经营者、危害和地区。",
        "Products, brands, sellers, hazards and regions with clearly more complaints in the last seven days than their"
        + " own history lets expect.");
    public static readonly LocalizedText Filter = new("筛选", "Filter");
    public static readonly LocalizedText Apply = new("筛选", "Show");
    public static readonly LocalizedText State = new("状态", "State");
    public static readonly LocalizedText Subject = new("统计对象", "Counted by");
    public static readonly LocalizedText All = new("全部", "All");
    public static readonly LocalizedText Any = new("不限", "Any");
    public static readonly CountText Count = new("共 {0} 个信号", "{0} signal", "{0} signals");
    public static readonly LocalizedText None = new("没有符合条件的信号。", "There is no such signal.");
    public static readonly LocalizedText Previous = new("上一页", "Previous page");
    public static readonly LocalizedText Next = new("下一页", "Next page");
    public static readonly LocalizedText RunNow = new("立即检测", "Search now");
    public static readonly LocalizedText Waits = new(
        "已请求检测，数秒内开始；刷新本页可查看结果。",
        "A search was asked for and starts within seconds. Reload this page to see what came of it.");
    public static readonly LocalizedText Running = new(
        "正在检测（{0} 开始）；刷新本页可查看结果。",
        "A search is under way since {0}. Reload this page to see what came of it.");
    public static readonly LocalizedText NeverRun = new("尚未检测过。", "Nothing has been searched yet.");
    public static readonly LocalizedText LastDone = new(
        "最近一次检测：{0}，{1} 件投诉举报，检验 {2} 个序列，{3} 个突出，其中新信号 {4} 个。",
        "Last search: {0}; {1} complaints, {2} series tested, {3} stand out, {4} of them new.");
    public static readonly LocalizedText LastTooYoung = new(
        "最近一次检测：{0}，{1} 件投诉举报。历史不足 {2} 周，尚不能检验。",
        "Last search: {0}; {1} complaints. There are fewer than {2} weeks of history, so nothing can be tested yet.");
    public static readonly LocalizedText LastFailed = new(
        "最近一次检测（{0}）中断，原因见服务日志。", "The last search ({0}) broke off; the log of the service says why.");
    public static readonly LocalizedText Figures = new(
        "{0} 件，预期 {1} 件", "{0} complaints, {1} expected");
    public static readonly LocalizedText Injuries = new("其中 {0} 件有人受伤", "somebody hurt in {0}");
    public static readonly LocalizedText FoundOn = new("发现于 {0}", "Found {0}");
    public static readonly LocalizedText Returned = new("再次出现", "Came back");
    public static readonly LocalizedText Waiting = new("待研判的预警信号", "Signals to judge");
    public static readonly LocalizedText PartOf = new("属于预警信号", "Part of signals");
    public static readonly LocalizedText DraftedFrom = new("由预警信号起草：", "Drafted from the signal");
}
