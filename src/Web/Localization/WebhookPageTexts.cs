using ConsumerSafety.Domain.Deliveries;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Domain.Webhooks;

namespace ConsumerSafety.Web.Localization;

/// <summary>The console's pages of webhooks.</summary>
internal static class WebhookPageTexts
{
    public static readonly LocalizedText Webhooks = new("Webhook", "Webhooks");
    public static readonly LocalizedText Lead = new(
        "公告发布、更正、撤回或恢复时，调用您的网址。调用按 Standard Webhooks 规范签名。",
        "Your address is called when a notice is published, corrected, withdrawn or reinstated. Calls are signed as "
            + "the Standard Webhooks specification says.");
    public static readonly LocalizedText Add = new("添加 Webhook", "Add a webhook");
    public static readonly LocalizedText None = new("还没有 Webhook。", "There are no webhooks yet.");
    public static readonly LocalizedText Name = new("名称", "Name");
    public static readonly LocalizedText Agency = new("机构编号", "Id of the agency");
    public static readonly LocalizedText Address = new("网址", "Address");
    public static readonly LocalizedText AddressHint = new(
        "公共互联网上的 https 网址", "An https address on the public internet");
    public static readonly LocalizedText Topic = new("公告范围", "Which notices");
    public static readonly LocalizedText TopicHint = new(
        "查询页网址中“?”之后的部分，例如 kind=Recall&category=Toys；留空为全部公告",
        "What stands behind “?” in the address of a search, such as kind=Recall&category=Toys; empty for all");
    public static readonly LocalizedText Events = new("事件", "Events");
    public static readonly LocalizedText Settings = new("设置", "Settings");
    public static readonly LocalizedText IsActive = new("启用", "Active");
    public static readonly LocalizedText Save = new("保存", "Save");
    public static readonly LocalizedText Saved = new("已保存。", "Saved.");
    public static readonly LocalizedText Secret = new("签名密钥", "Secret");
    public static readonly LocalizedText SecretOnce = new(
        "请立即复制保存，之后不会再显示。", "Copy it now: it is not shown again.");
    public static readonly LocalizedText Rotate = new("更换密钥", "Make a new secret");
    public static readonly LocalizedText RotateHint = new(
        "旧密钥在 24 小时内仍同时用于签名。", "For 24 hours calls are signed with the old one as well.");
    public static readonly LocalizedText Test = new("测试调用", "Test call");
    public static readonly LocalizedText TestDone = new("测试调用的结果", "The test call");
    public static readonly LocalizedText Remove = new("删除", "Remove");
    public static readonly LocalizedText Log = new("发送记录", "Deliveries");
    public static readonly LocalizedText NoLog = new("还没有发送记录。", "Nothing was sent yet.");
    public static readonly LocalizedText Notice = new("公告", "Notice");
    public static readonly LocalizedText Event = new("事件", "Event");
    public static readonly LocalizedText Delivery = new("进度", "State");
    public static readonly LocalizedText Calls = new("调用", "Calls");
    public static readonly LocalizedText Again = new("重发", "Send again");
    public static readonly LocalizedText AgainOf = new("重发 {0}", "Send {0} again");
    public static readonly LocalizedText Queued = new("已安排重发 {0} 条。", "{0} will be sent again.");
    public static readonly LocalizedText Replay = new("重发一段时间的消息", "Send a period again");
    public static readonly LocalizedText ReplayHint = new(
        "包括停用期间未发送的消息；编号与原来相同。最长 31 天（北京时间）。",
        "With what was not sent while it was not called, under the same ids. Up to 31 days, Beijing time.");
    public static readonly LocalizedText From = new("从", "From");
    public static readonly LocalizedText To = new("到（含当天）", "To, that day included");
    public static readonly LocalizedText Period = new(
        "请填写起止日期，最长 31 天。", "Give a first and a last day, up to 31 days apart.");
    public static readonly LocalizedText Older = new("更早的记录", "Earlier ones");
    public static readonly LocalizedText Call = new("{0} · {1} · {2} 毫秒", "{0} · {1} · {2} ms");
    public static readonly LocalizedText NoAnswer = new("无应答", "no answer");

    /// <summary>What is wrong with a field, with what the field is called before it.</summary>
    public static LocalizedText Of(Fault fault)
    {
        var label = fault.Path switch
        {
            nameof(Name) => Name,
            nameof(Address) => Address,
            nameof(Topic) => Topic,
            nameof(Events) => Events,
            _ => Agency,
        };
        return new($"{label.Chinese}：{fault.Expected.Chinese}", $"{label.English}: {fault.Expected.English}");
    }

    /// <summary>What became of a notice.</summary>
    public static LocalizedText Of(NoticeEventType type) => type switch
    {
        NoticeEventType.Published => new("发布", "published"),
        NoticeEventType.Corrected => new("更正", "corrected"),
        NoticeEventType.Withdrawn => new("撤回", "withdrawn"),
        NoticeEventType.Reinstated => new("恢复", "reinstated"),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>Whether a webhook is called.</summary>
    public static LocalizedText Of(WebhookState state) => state switch
    {
        WebhookState.Active => new("启用", "active"),
        WebhookState.Paused => new("暂停", "paused"),
        WebhookState.Disabled => new("因持续失败而停用", "disabled after failures"),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>How far a delivery is.</summary>
    public static LocalizedText Of(DeliveryState state) => state switch
    {
        DeliveryState.Waiting => new("待发送", "waiting"),
        DeliveryState.Delivered => new("已送达", "delivered"),
        DeliveryState.Dead => new("已放弃", "given up"),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
