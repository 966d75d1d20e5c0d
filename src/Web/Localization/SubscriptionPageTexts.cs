using ConsumerSafety.Domain.Subscriptions;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>The pages of subscriptions.</summary>
internal static class SubscriptionPageTexts
{
    public static readonly LocalizedText Subscribe = new("邮件订阅", "Notices by e-mail");
    public static readonly LocalizedText SubscribeToThis = new("订阅这些公告", "Get these by e-mail");
    public static readonly LocalizedText SubscribeHint = new(
        "有新公告、更正或撤回时发邮件给您", "A mail when one is new, corrected or withdrawn");
    public static readonly LocalizedText SubscribeLikeThis = new("订阅这类产品的公告", "Get notices on such products by e-mail");
    public static readonly LocalizedText Lead = new(
        "有新公告、更正或撤回时，我们给您发邮件。不填筛选条件即订阅全部公告。",
        "We send you a mail when a notice is new, corrected or withdrawn. Without any condition you get all of them.");
    public static readonly LocalizedText About = new("订阅内容", "What about");
    public static readonly LocalizedText ChangeTopic = new("改订其他内容", "Choose something else");
    public static readonly LocalizedText Words = new("关键词", "Words");
    public static readonly LocalizedText WordsHint = new(
        "产品、型号、企业等，与搜索框相同", "As in the search box: product, model, company");
    public static readonly LocalizedText Product = new("产品", "Product");
    public static readonly LocalizedText Brand = new("品牌", "Brand");
    public static readonly LocalizedText Category = new("产品类别", "Category");
    public static readonly LocalizedText Region = new("地区", "Region");
    public static readonly LocalizedText Lift = new("电梯设备代码或登记证编号", "Lift registration code");
    public static readonly LocalizedText Any = new("不限", "Any");
    public static readonly LocalizedText Email = new("邮箱地址", "E-mail address");
    public static readonly LocalizedText EmailHint = new(
        "只用于发送您订阅的公告，加密保存，可随时删除。",
        "Used for the notices you ask for and nothing else, kept encrypted, and deleted whenever you say so.");
    public static readonly LocalizedText HowOften = new("发送频率", "How often");
    public static readonly LocalizedText Send = new("订阅", "Subscribe");
    public static readonly LocalizedText BadEmail = new(
        "请输入邮箱地址，例如 name@example.com。", "Enter an e-mail address such as name@example.com.");
    public static readonly LocalizedText TooOften = new(
        "请求过于频繁，请一小时后再试。", "There were too many requests. Please try again in an hour.");
    public static readonly LocalizedText BadFrequency = new(
        "请选择发送频率：即时、每日或每周。", "Choose how often: at once, daily or weekly.");
    public static readonly LocalizedText TopicTooLong = new(
        "订阅内容最多 {0} 个字符。", "What to subscribe to may have up to {0} characters.");
    public static readonly LocalizedText ValueTooLong = new(
        "产品、品牌、代码各最多 100 个字符。", "A product, brand or code may have up to 100 characters.");
    public static readonly LocalizedText Faults = new("请改正以下问题", "Please put this right");
    public static readonly LocalizedText Asked = new("请查收邮件", "Look into your mailbox");
    public static readonly LocalizedText AskedText = new(
        "如果这个地址还没有同样的订阅，几分钟内会收到一封确认邮件。打开其中的链接后，订阅才会生效；7 天内未确认的请求将被删除。",
        "If the address does not have the same subscription yet, a mail arrives within minutes. Follow the link in it "
            + "to begin; what is not confirmed within 7 days is deleted.");
    public static readonly LocalizedText Confirm = new("确认订阅", "Confirm your subscription");
    public static readonly LocalizedText ConfirmButton = new("确认", "Confirm");
    public static readonly LocalizedText Confirmed = new("订阅已生效。", "Your subscription has begun.");
    public static readonly LocalizedText Manage = new("管理订阅", "Your subscriptions");
    public static readonly LocalizedText ManageLead = new(
        "这里列出您邮箱的全部订阅。请勿转发此页的链接。",
        "All subscriptions of your address. Keep the link of this page to yourself.");
    public static readonly LocalizedText Paused = new("暂停发送", "Pause");
    public static readonly LocalizedText Save = new("保存", "Save");
    public static readonly LocalizedText Saved = new("已保存。", "Saved.");
    public static readonly LocalizedText Pending = new("待确认", "Not confirmed yet");
    public static readonly LocalizedText Unsubscribe = new("退订", "Unsubscribe");
    public static readonly LocalizedText UnsubscribeText = new("不再接收以下内容的邮件：", "No more mails about:");
    public static readonly LocalizedText Unsubscribed = new("已退订", "You are unsubscribed");
    public static readonly LocalizedText UnsubscribedText = new(
        "不会再收到该订阅的邮件，相关数据已删除。", "No more mails will come of it, and its data is deleted.");
    public static readonly LocalizedText DeleteAll = new("删除全部订阅和邮箱地址", "Delete all of them and the address");
    public static readonly LocalizedText Deleted = new("已删除", "Deleted");
    public static readonly LocalizedText DeletedText = new(
        "您的订阅和邮箱地址已全部删除。", "Your subscriptions and your address are deleted.");
    public static readonly LocalizedText UnknownLink = new("链接无效", "This link leads nowhere");
    public static readonly LocalizedText UnknownLinkText = new(
        "订阅可能已删除，或链接不完整。请使用最近一封邮件中的链接。",
        "The subscription may be deleted, or part of the link is missing. Use the one in the latest mail.");

    /// <summary>How often, for a choice.</summary>
    public static LocalizedText Of(Frequency frequency) => frequency switch
    {
        Frequency.Immediate => new("即时", "At once"),
        Frequency.Daily => new("每日汇总，早上 8 点（北京时间）", "Daily, 8 a.m. in Beijing"),
        Frequency.Weekly => new("每周汇总，周一早上 8 点（北京时间）", "Weekly, Mondays 8 a.m. in Beijing"),
        _ => throw new ArgumentOutOfRangeException(nameof(frequency)),
    };
}
