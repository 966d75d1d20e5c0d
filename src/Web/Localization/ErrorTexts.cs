using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>Pages that say that something went wrong.</summary>
internal static class ErrorTexts
{
    public static readonly LocalizedText NotFound = new("没有这个页面", "There is no such page");
    public static readonly LocalizedText NotFoundHint = new(
        "网址可能有误，或页面已经移动。可以搜索产品、品牌、型号或企业。",
        "The address may be mistyped, or the page has moved. You can search for a product, brand, model or company.");
    public static readonly LocalizedText Failed = new("出错了", "Something went wrong");
    public static readonly LocalizedText FailedHint = new(
        "这是我们的问题，已记录在案。请过几分钟再试。",
        "This is our fault, and it has been recorded. Please try again in a few minutes.");
    public static readonly LocalizedText Building = new("目录正在建立", "The catalogue is being built");
    public static readonly LocalizedText BuildingHint = new(
        "首次启动时需要一点时间整理全部公告，请稍后刷新页面。",
        "The first start takes a moment to arrange all notices. Please reload this page shortly.");
    public static readonly LocalizedText Reference = new("编号：{0}", "Reference: {0}");
}
