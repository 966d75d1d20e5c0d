using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>The page of a notice.</summary>
internal static class NoticeTexts
{
    public static readonly LocalizedText Sample = new(
        "本公告为示例：企业、品牌和事件均为虚构，请勿据此判断真实产品。",
        "This notice is a sample: its companies, brands and events are invented and say nothing about real products.");
    public static readonly LocalizedText Details = new("要点", "Key facts");
    public static readonly LocalizedText FullText = new("正文", "Full text");
    public static readonly LocalizedText Publication = new("发布信息", "Publication");
    public static readonly LocalizedText History = new("版本记录", "History of versions");
    public static readonly LocalizedText VersionNumber = new("第 {0} 版", "Version {0}");
    public static readonly LocalizedText ThisVersion = new("当前显示", "shown here");
    public static readonly LocalizedText FirstPublication = new("首次发布", "First publication");
    public static readonly LocalizedText Related = new("同类产品的其他公告", "Other notices about such products");
    public static readonly LocalizedText Original = new("查看发布机构原文", "Read the publisher's original");
    public static readonly LocalizedText AsPublished = new("按原文照录；要求：{0}", "As published; expected: {0}");
    public static readonly LocalizedText RemarkAbout = new("{0}，要求：{1}", "{0}, expected: {1}");
    public static readonly LocalizedText DataRemarks = new("数据提示", "About the data");
    public static readonly LocalizedText NotGiven = new("未提供", "Not given");
    public static readonly LocalizedText ProductNumber = new("产品 {0}", "Product {0}");
    public static readonly CountText Products = new("涉及产品（{0}）", "Product", "Products ({0})");
    public static readonly CountText MoreProducts = new(
        "另有 {0} 个产品，可在 OData 中查看全部", "{0} more product; see all in OData", "{0} more products; see all in OData");
    public static readonly LocalizedText Coordinates = new("坐标", "Coordinates");
    public static readonly LocalizedText Conforms = new("合格", "Conforms");
    public static readonly LocalizedText DoesNotConform = new("不合格", "Does not conform");
    public static readonly LocalizedText NotJudged = new("未判定", "Not stated");
    public static readonly LocalizedText TestItemsCaption = new(
        "各检验项目的标准要求、检验结果与判定", "What was tested, what is required, what was found");
    public static readonly LocalizedText Withdrawn = new(
        "此公告已撤回，不再有效。", "This notice has been withdrawn and is no longer in force.");
    public static readonly LocalizedText Corrected = new("此公告已更正。", "This notice has been corrected.");
    public static readonly LocalizedText Reason = new("原因：", "Reason: ");
    public static readonly LocalizedText NoReason = new("发布机构未说明原因。", "The publisher gave no reason.");
    public static readonly LocalizedText EarlierVersion = new(
        "您正在查看第 {0} 版，并非最新版本。", "You are looking at version {0}, which is not the present one.");
    public static readonly LocalizedText SeePresent = new("查看最新版本", "See the present version");
    public static readonly LocalizedText VersionTitle = new("{0}（第 {1} 版）", "{0} (version {1})");
    public static readonly LocalizedText UnknownNotice = new("没有找到公告 {0}", "There is no notice {0}");
    public static readonly LocalizedText UnknownVersion = new(
        "公告 {0} 没有第 {1} 版", "Notice {0} has no version {1}");
    public static readonly LocalizedText UnknownNoticeHint = new(
        "公告编号形如 SC-2024-000123：两个字母、年份和至少六位数字。请核对编号，或直接搜索产品名称、型号或企业。",
        "Notice numbers look like SC-2024-000123: two letters, a year and at least six digits. Check the number, or"
        + " search for the product, model or company.");
    public static readonly LocalizedText DatabaseDown = new(
        "暂时无法读取历史版本", "Earlier versions cannot be read at the moment");
    public static readonly LocalizedText DatabaseDownHint = new(
        "公告的最新版本不受影响。请过几分钟再试。", "The present version is not affected. Please try again in a few minutes.");
    public static readonly LocalizedText OpenOData = new("在 OData 中打开此公告", "Open this notice in OData");
    public static readonly LocalizedText Chinese = new("中文", "Chinese");
    public static readonly LocalizedText English = new("英文", "English");
}
