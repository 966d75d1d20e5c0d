using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>How long what is personal is kept, in words.</summary>
internal static class RetentionTexts
{
    public static readonly LocalizedText Retention = new("保存期限", "Retention");
    public static readonly LocalizedText Lead = new(
        "办结后期满，个人信息的密钥将被销毁，内容无法恢复。今后 {0} 天内到期的列在下面；确需继续保存的，在件中“延长保存”并说明原因。",
        "When its period is over, the key of what is personal in a complaint is destroyed, and nobody can read it any "
        + "more. What ends in the next {0} days stands below. Where it is still needed, open it and keep it longer, "
        + "with a reason.");
    public static readonly LocalizedText Soon = new("即将到期", "Ending soon");
    public static readonly LocalizedText Nothing = new("今后 {0} 天内没有到期的。", "Nothing ends in the next {0} days.");
    public static readonly LocalizedText DestroyedOn = new("销毁日期", "Destroyed on");
    public static readonly LocalizedText Complaint = new("投诉举报", "Complaint");
    public static readonly LocalizedText State = new("结果", "How it ended");
    public static readonly LocalizedText Held = new("延长至", "Kept longer until");
    public static readonly LocalizedText Periods = new("各类期限", "Periods");
    public static readonly LocalizedText Period = new("保存多久", "Kept for");
    public static readonly LocalizedText Months = new("{0} 个月", "{0} months");
    public static readonly LocalizedText Source = new("依据", "What that follows");
}
