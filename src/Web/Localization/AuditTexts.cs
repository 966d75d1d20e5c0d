using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>The page about the audit log.</summary>
internal static class AuditTexts
{
    public static readonly LocalizedText Audit = new("审计日志", "Audit log");
    public static readonly LocalizedText Lead = new(
        "谁在何时做了什么。每条记录的摘要都包含前一条的摘要，改动任何一条都会被发现。",
        "Who did what and when. The hash of each entry covers the one before, so tampering is found out.");
    public static readonly LocalizedText Filter = new("筛选", "Filter");
    public static readonly LocalizedText Any = new("不限", "Any");
    public static readonly LocalizedText Type = new("对象类型", "About");
    public static readonly LocalizedText Id = new("对象编号", "Its number or key");
    public static readonly LocalizedText Actor = new("操作者", "By");
    public static readonly LocalizedText ActorHint = new(
        "账号的电子邮件地址，或日志中的写法", "The e-mail address of an account, or as the log writes it");
    public static readonly LocalizedText Action = new("操作", "Action");
    public static readonly LocalizedText From = new("自", "From");
    public static readonly LocalizedText Until = new("至", "Until");
    public static readonly LocalizedText Show = new("查看", "Show");
    public static readonly LocalizedText Entries = new("记录", "Entries");
    public static readonly LocalizedText Number = new("序号", "No.");
    public static readonly LocalizedText When = new("时间", "When");
    public static readonly LocalizedText Subject = new("对象", "About");
    public static readonly LocalizedText Detail = new("说明", "Why");
    public static readonly LocalizedText Hash = new("摘要", "Hash");
    public static readonly LocalizedText Version = new("第 {0} 版", "version {0}");
    public static readonly LocalizedText None = new("没有符合条件的记录。", "No entry is as asked for.");
    public static readonly LocalizedText Older = new("更早的记录", "Earlier entries");
    public static readonly LocalizedText Download = new("下载全部符合条件的记录：", "Download all that is found:");
    public static readonly LocalizedText Verification = new("完整性校验", "Verification");
    public static readonly LocalizedText Verify = new("立即校验", "Verify now");
    public static readonly LocalizedText Again = new("刷新", "See how far it is");
    public static readonly LocalizedText NeverVerified = new("尚未校验。", "It has not been verified from here yet.");
    public static readonly LocalizedText Running = new(
        "正在校验：{0} / {1} 条", "Being verified: {0} of {1} entries");
    public static readonly LocalizedText BrokenOff = new(
        "校验中断，请重新开始。", "The verification was broken off; start it again.");
    public static readonly LocalizedText Sound = new(
        "{0}：{1} 条记录完好，未见改动。", "{0}: {1} entries are sound; nothing was tampered with.");
    public static readonly LocalizedText Fault = new(
        "{0}：第 {1} 条（{2}）有问题：{3}", "{0}: entry {1}, {2}: {3}");
    public static readonly LocalizedText Progress = new("校验进度", "How far the verification is");
}
