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
    public static readonly LocalizedText Busy = new("暂时无法处理", "This cannot be done just now");
    public static readonly LocalizedText BusyHint = new(
        "系统繁忙或正在维护。如果您刚提交了表单，请用浏览器的“后退”按钮返回：填写的内容还在那里，稍候再提交一次。公告的查询不受影响。",
        "The service is busy or being looked after. If you just sent a form, go back in your browser: what you typed"
        + " still stands there, and can be sent again in a little while. Notices can be searched as ever.");
    public static readonly LocalizedText Reference = new("编号：{0}", "Reference: {0}");
}
