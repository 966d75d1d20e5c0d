using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>The page about the service.</summary>
internal static class AboutTexts
{
    public static readonly LocalizedText Heading = new("关于本站", "About this service");
    public static readonly LocalizedText Lead = new(
        "本站把市场监管、海关、法院、公安等部门公布的产品安全信息汇集成一个可以查询的目录，中英文皆可检索，并以开放数据提供。",
        "This service gathers what market regulators, customs, courts, police and others publish about product safety"
        + " into one catalogue that can be searched in Chinese and English and is open as data.");
    public static readonly LocalizedText WhatHeading = new("收录内容", "What is in it");
    public static readonly LocalizedText SearchHeading = new("怎样查询", "How to search");
    public static readonly IReadOnlyList<LocalizedText> SearchHints =
    [
        new("照标签上的字输入：产品名称、品牌、型号、批号、企业名称或条码数字。",
            "Type what is on the label: product, brand, model, batch, company or the digits of the barcode."),
        new("全角半角、大小写都不影响结果；型号和条码里有没有空格、连字符也不影响。",
            "Width and case make no difference, nor do spaces and hyphens within a model or barcode."),
        new("同一类筛选条件可以多选，结果会增多；不同类的条件叠加，结果会减少。",
            "Several choices in one filter widen the results; choices in different filters narrow them."),
        new("没有查到公告并不等于产品安全。",
            "That nothing is found does not mean that a product is safe."),
    ];

    public static readonly LocalizedText RiskHeading = new("风险等级", "Risk levels");
    public static readonly LocalizedText RiskLine = new(
        "风险等级由发布机构标明；没有标明的显示为“未标明风险”。",
        "The level is the one the publisher states; where it states none, none is shown.");
    public static readonly LocalizedText SourceHeading = new("来源与更正", "Sources and corrections");
    public static readonly LocalizedText SourceLine = new(
        "每条公告都附有发布机构的文号和原文链接，以原文为准。公告更正或撤回后，编号和网址不变，所有版本都予以保留。原文中的数据即使有误也照录，并在旁注明。",
        "Every notice has its publisher's reference and a link to the original, which is authoritative. A notice keeps"
        + " its number and address when it is corrected or withdrawn, and every version is kept. Data that is wrong in"
        + " the original is kept as it stands and marked.");
    public static readonly LocalizedText DataHeading = new("开放数据", "Open data");
    public static readonly LocalizedText DataLine = new(
        "整个目录可以用 OData 4.01 查询和下载，查询结果也可以保存为 CSV；没有公告包含全部字词、只列出最接近的结果时除外。",
        "The whole catalogue can be queried and downloaded with OData 4.01. Results can be saved as CSV too,"
        + " except where no notice has every word and only the nearest are shown.");
    public static readonly LocalizedText DataLink = new(
        "查询生成器、现成的查询和字段说明", "Query builder, worked queries and field reference");
    public static readonly LocalizedText AccessHeading = new("无障碍", "Accessibility");
    public static readonly LocalizedText AccessLine = new(
        "本站不依赖脚本，可用键盘和读屏软件操作，按照 WCAG 2.2 AA 级设计。",
        "This site needs no script, works with keyboard and screen reader, and is designed for WCAG 2.2 AA.");

    /// <summary>What a risk level means.</summary>
    public static LocalizedText Line(RiskLevel level) => level switch
    {
        RiskLevel.Serious => new("不采取行动很可能造成伤亡", "injury or death is likely without action"),
        RiskLevel.High => new("可能造成严重伤害", "grave harm is possible"),
        RiskLevel.Medium => new("可能造成一定伤害", "some harm is possible"),
        RiskLevel.Low => new("造成伤害的可能性较小", "harm is unlikely"),
        RiskLevel.Unknown => new("发布机构没有标明", "the publisher states no level"),
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };
}
