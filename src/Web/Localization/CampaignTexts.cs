using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>The campaign pages.</summary>
internal static class CampaignTexts
{
    public static readonly LocalizedText Heading = new("专项行动", "Campaigns");
    public static readonly LocalizedText Lead = new(
        "多个部门在一段时间内围绕一个主题联合开展的行动，以及由此产生的公告。",
        "Joint actions of several authorities on one theme over a period, with the notices that came of them.");
    public static readonly LocalizedText From = new("{0}起", "From {0}");
    public static readonly LocalizedText Until = new("至{0}", "Until {0}");
    public static readonly LocalizedText FromUntil = new("{0}至{1}", "{0} to {1}");
    public static readonly LocalizedText Organisers = new("组织部门", "Organised by");
    public static readonly LocalizedText Materials = new("宣传资料", "Material to download");
    public static readonly LocalizedText Notices = new("本次行动的公告", "Notices of this campaign");
    public static readonly LocalizedText NarrowDown = new("进一步筛选这些公告", "Narrow these notices down");
    public static readonly LocalizedText Figures = new("数字", "Figures");
    public static readonly LocalizedText FigureCaption = new("公告数，按{0}", "{0}: number of notices");
    public static readonly LocalizedText NumberOfNotices = new("公告数", "Notices");
    public static readonly LocalizedText NoNotices = new("还没有公告归入本次行动。", "No notice belongs to it yet.");
    public static readonly LocalizedText None = new("目录中还没有专项行动。", "There are no campaigns in the catalogue yet.");
    public static readonly LocalizedText Unknown = new("没有这个专项行动", "There is no such campaign");
    public static readonly LocalizedText SeeAll = new("查看全部专项行动", "See all campaigns");
}
