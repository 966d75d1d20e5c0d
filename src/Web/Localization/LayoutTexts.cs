using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>What stands on every page.</summary>
internal static class LayoutTexts
{
    public static readonly LocalizedText ServiceName = new("消费安全", "Consumer Safety");
    public static readonly LocalizedText ServiceLine = new(
        "各级主管部门发布的产品安全信息，一处查询", "What authorities have found about products, in one place");
    public static readonly LocalizedText SkipToContent = new("跳到正文", "Skip to content");
    public static readonly LocalizedText SkipToResults = new("跳到查询结果", "Skip to results");
    public static readonly LocalizedText MainNavigation = new("主导航", "Main");
    public static readonly LocalizedText Home = new("首页", "Home");
    public static readonly LocalizedText AllNotices = new("全部公告", "All notices");
    public static readonly LocalizedText Campaigns = new("专项行动", "Campaigns");
    public static readonly LocalizedText About = new("关于本站", "About");
    public static readonly LocalizedText Data = new("开放数据", "Open data");
    public static readonly LocalizedText Search = new("搜索", "Search");
    public static readonly LocalizedText SearchLabel = new(
        "搜索产品、品牌、型号、条码或企业", "Search for a product, brand, model, barcode or company");
    public static readonly LocalizedText SearchHint = new(
        "照标签上的字输入即可，例如“电动自行车 充电器”“TDT9226-B”或条码数字。",
        "Type what is on the label, such as “e-bike charger”, “TDT9226-B” or the digits of a barcode.");
    public static readonly LocalizedText SearchPlaceholder = new("产品、型号、条码…", "Product, model, barcode…");
    public static readonly LocalizedText SampleBanner = new(
        "本站含有示例公告，均标有“示例”：其中的企业、品牌和事件均为虚构，请勿据此判断真实产品。",
        "This installation holds sample notices, each marked “Sample”: their companies, brands and events are invented "
            + "and say nothing about real products.");
    public static readonly LocalizedText SampleMark = new("示例", "Sample");
    public static readonly LocalizedText SampleTitle = new("示例数据", "Sample data");
    public static readonly LocalizedText FooterLine = new(
        "内容以各发布机构的原文为准。", "The publishers' originals are authoritative.");
    public static readonly LocalizedText FooterNavigation = new("页脚", "Footer");
    public static readonly LocalizedText TitleSeparator = new("{0} · {1}", "{0} · {1}");
    public static readonly LocalizedText Breadcrumb = new("当前位置", "You are here");
}
