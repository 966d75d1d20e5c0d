using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>Feeds and alerts.</summary>
internal static class FeedTexts
{
    public static readonly LocalizedText Selected = new("所选公告", "Selected notices");
    public static readonly LocalizedText MarkedTitle = new("【{0}】{1}", "[{0}] {1}");
    public static readonly LocalizedText Sample = new(
        "示例数据：企业、品牌和事件均为虚构。", "Sample data: companies, brands and events are invented.");
    public static readonly LocalizedText Reason = new("更正或撤回原因：{0}", "Why it was corrected or withdrawn: {0}");
    public static readonly LocalizedText MoreProducts = new("另有{0:N0}个产品。", "{0:N0} more products.");
    public static readonly LocalizedText LastPage = new("最多可翻到第{0}页", "there are at most {0} pages");
    public static readonly LocalizedText NoSuchPage = new("没有这一页。", "There is no such page.");
    public static readonly LocalizedText Follow = new("关注这些公告", "Follow these notices");
    public static readonly LocalizedText AtomFeed = new("Atom 订阅源", "Atom feed");
    public static readonly LocalizedText AtomHint = new(
        "在阅读器中随时看到新公告、更正和撤回", "New notices, corrections and withdrawals in your reader");
    public static readonly LocalizedText JsonFeed = new("JSON Feed", "JSON Feed");
    public static readonly LocalizedText AlertEvent = new("产品安全警示", "Product safety alert");
    public static readonly LocalizedText LiftEvent = new("电梯安全警示", "Lift safety alert");
    public static readonly LocalizedText NoAlert = new(
        "只有严重风险的公告才有 CAP 警示消息。", "Only notices of serious risk have an alert message.");
    public static readonly LocalizedText NoArea = new("未注明地区", "Area not stated");
    public static readonly LocalizedText SearchName = new("消费安全公告", "Consumer safety notices");
    public static readonly LocalizedText SearchDescription = new(
        "按产品、品牌、型号、条码或企业查询安全公告", "Find safety notices by product, brand, model, barcode or company");
}
