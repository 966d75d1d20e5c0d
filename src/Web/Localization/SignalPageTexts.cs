using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>The console page about one signal.</summary>
internal static class SignalPageTexts
{
    public static readonly LocalizedText Curve = new("每周件数", "Complaints a week");
    public static readonly LocalizedText CurveOf = new(
        "至 {0} 的 {1} 周，每周投诉举报件数；最后一周 {2} 件，预期 {3} 件。",
        "Complaints in each of the {1} weeks up to {0}: {2} in the last, {3} expected.");
    public static readonly LocalizedText Numbers = new("数据表", "The numbers");
    public static readonly LocalizedText WeekUntil = new("截至", "Week until");
    public static readonly LocalizedText Complaints = new("投诉举报", "Complaints");
    public static readonly LocalizedText Use = new("用途", "Used as");
    public static readonly LocalizedText Observed = new("最近七天", "Last seven days");
    public static readonly LocalizedText Expected = new("预期", "Expected");
    public static readonly LocalizedText ExpectedFrom = new("{0}（按此前 {1} 周）", "{0} (from {1} weeks before)");
    public static readonly LocalizedText Chance = new("若无变化，出现的可能性", "Chance if nothing has changed");
    public static readonly LocalizedText OneIn = new("约 {0} 分之一", "about 1 in {0}");
    public static readonly LocalizedText LessThan = new("不到 {0} 分之一", "less than 1 in {0}");
    public static readonly LocalizedText Threshold = new("本次检测的界限", "Bound of the search");
    public static readonly LocalizedText Hurt = new("有人受伤", "Somebody was hurt");
    public static readonly LocalizedText Agencies = new("承办机关", "Agencies with complaints");
    public static readonly LocalizedText Judges = new("由 {0} 研判", "{0} judges it");
    public static readonly LocalizedText Method = new("检测方法", "How it was found");
    public static readonly LocalizedText MethodText = new(
        "每个对象最近七天的件数与自身此前 26 周比较，中间两周不计（EARS C2 的隔离期）。预期分布为伽马-泊松预测分布"
        + "（Riebler 2004，R 软件包 surveillance 的 bayes 方法），历史波动较大时按 Farrington 1996、Noufaily 2013"
        + " 放宽方差；总体投诉增多时预期相应提高。少于 3 件不作为信号。误报比例按 Benjamini–Hochberg 1995 控制。"
        + "近似产品（相同条码、品牌和型号，或同一品牌下相近的名称）合并计数。",
        "The last seven days of each thing are compared with its own 26 weeks before, two weeks between being left out"
        + " (the guard band of EARS C2). What is expected is the Gamma-Poisson predictive distribution (Riebler 2004,"
        + " the method “bayes” of the R package surveillance), its variance widened where history varies"
        + " more (Farrington 1996, Noufaily 2013), and raised while more comes in over all."
        + " Fewer than three complaints are no signal."
        + " The share of false alarms is bounded as in Benjamini and Hochberg 1995. Near-duplicate products are joined:"
        + " the same barcode, the same brand and model, or much the same name of one brand.");
    public static readonly LocalizedText MethodMore = new("详见 docs/signals.md。", "More in docs/signals.md.");
    public static readonly LocalizedText ListTitle = new("所依据的投诉举报", "Its complaints");
    public static readonly LocalizedText Hidden = new(
        "另有 {0} 件由其他机关承办或您无权查看。", "{0} more lie with other agencies or are not yours to see.");
    public static readonly LocalizedText Judge = new("研判", "Judge it");
    public static readonly LocalizedText Draft = new("起草公告", "Draft a notice");
    public static readonly LocalizedText DraftHint = new(
        "以本信号的产品、危害、地区和件数预先填写一份风险监测公告草稿；经营者名称不会填入。",
        "Begins a risk alert with products, hazards, region and figures filled in; sellers are left out.");
    public static readonly LocalizedText DraftBy = new(
        "公告由 {0} 的起草人起草。", "Whoever drafts notices for {0} can draft one.");
    public static readonly LocalizedText OpenDraft = new("打开草稿", "Open the draft");
    public static readonly LocalizedText Dismiss = new("排除", "Dismiss");
    public static readonly LocalizedText Reason = new("排除的理由", "Why it is dismissed");
    public static readonly LocalizedText ReasonHint = new(
        "之后只有新增投诉举报更多且仍然突出时才会再次出现。",
        "It comes back only if more complaints than these gather after it, and still stand out.");
    public static readonly LocalizedText Reopen = new("重新研判", "Take it up again");
    public static readonly LocalizedText DismissedBy = new("{0} 于 {1} 排除：", "{0} dismissed it on {1}:");
    public static readonly LocalizedText DraftedBy = new("{0} 于 {1} 据此起草了公告。", "{0} drafted a notice from it on {1}.");
    public static readonly LocalizedText Earlier = new("此前的研判", "Judged before");
    public static readonly LocalizedText Overtaken = new(
        "其他人刚刚处理了本信号，以下为现状。", "Somebody else changed this signal just now; this is how it stands.");
    public static readonly LocalizedText NotYours = new(
        "只有承办其中最多投诉举报的机关可以这样做。", "Only the agency with most of its complaints can do that.");
}
