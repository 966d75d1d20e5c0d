using ConsumerSafety.Domain.Deliveries;
using ConsumerSafety.Domain.Subscriptions;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Subscriptions;

/// <summary>What mails to subscribers say.</summary>
internal static class SubscriptionTexts
{
    public static readonly LocalizedText Service = new("消费安全", "Consumer Safety");
    public static readonly LocalizedText ConfirmSubject = new("请确认订阅：{0}", "Please confirm: {0}");
    public static readonly LocalizedText ConfirmIntroduction = new(
        "有人用这个邮箱地址订阅了以下内容的产品安全公告。", "Somebody asked for notices to be sent to this address:");
    public static readonly LocalizedText ConfirmRequest = new(
        "如果是您本人，请打开下面的链接确认。确认前我们不会再发送任何邮件。",
        "If it was you, please follow this link to confirm. Nothing more is sent before you do.");
    public static readonly LocalizedText ConfirmAction = new("确认订阅", "Confirm");
    public static readonly LocalizedText ConfirmElse = new(
        "如果不是您本人，不必理会：7 天后这一请求将被删除。",
        "If it was not you, do nothing: the request is deleted after 7 days.");
    public static readonly LocalizedText SubjectOfOne = new("【{0}】{1}", "{0}: {1}");
    public static readonly LocalizedText SubjectOfMany = new("{0} 条公告：{1}", "{0} notices: {1}");
    public static readonly LocalizedText Introduction = new("您订阅的“{0}”有新消息：", "News on what you subscribed to, “{0}”:");
    public static readonly LocalizedText Reason = new("原因：{0}", "Reason: {0}");
    public static readonly LocalizedText More = new("另有 {0} 条，请在网站上查看：", "{0} more on the site:");
    public static readonly LocalizedText Why = new(
        "您收到此邮件，是因为订阅了“{0}”（{1}）。", "You receive this because you subscribed to “{0}” ({1}).");
    public static readonly LocalizedText Manage = new("管理订阅", "Manage subscriptions");
    public static readonly LocalizedText Unsubscribe = new("退订", "Unsubscribe");
    public static readonly LocalizedText Labelled = new("{0}：{1}", "{0}: {1}");

    /// <summary>What became of a notice.</summary>
    public static LocalizedText Of(NoticeEventType type) => type switch
    {
        NoticeEventType.Published => new("新公告", "New"),
        NoticeEventType.Corrected => new("更正", "Corrected"),
        NoticeEventType.Withdrawn => new("撤回", "Withdrawn"),
        NoticeEventType.Reinstated => new("恢复", "Reinstated"),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>How often.</summary>
    public static LocalizedText Of(Frequency frequency) => frequency switch
    {
        Frequency.Immediate => new("即时", "at once"),
        Frequency.Daily => new("每日", "daily"),
        Frequency.Weekly => new("每周", "weekly"),
        _ => throw new ArgumentOutOfRangeException(nameof(frequency)),
    };
}
