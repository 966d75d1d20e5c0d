using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>The pages of the console about campaigns.</summary>
internal static class CampaignDeskTexts
{
    public static readonly LocalizedText Campaigns = new("专项行动", "Campaigns");
    public static readonly LocalizedText Lead = new(
        "设立专项行动，归入公告，上报和审核各地开展情况。",
        "Set up campaigns, put notices into them, report on them and review reports.");
    public static readonly LocalizedText Saved = new("已保存。", "Saved.");
    public static readonly LocalizedText New = new("设立专项行动", "Set up a campaign");
    public static readonly LocalizedText Change = new("修改专项行动", "Change the campaign");
    public static readonly LocalizedText Waiting = new("待审核的报告", "Reports to review");
    public static readonly LocalizedText Own = new("本机构的报告", "Reports of your agency");
    public static readonly LocalizedText All = new("全部专项行动", "All campaigns");
    public static readonly LocalizedText Nothing = new("没有。", "None.");
    public static readonly LocalizedText Edit = new("修改", "Change");
    public static readonly LocalizedText EditOne = new("修改{0}", "Change {0}");
    public static readonly LocalizedText Notices = new("公告", "Notices");
    public static readonly LocalizedText NoticesOf = new("{0}的公告", "Notices of {0}");
    public static readonly LocalizedText Report = new("上报", "Report");
    public static readonly LocalizedText ReportOn = new("就{0}上报", "Report on {0}");
    public static readonly LocalizedText Id = new("代码", "Identifier");
    public static readonly LocalizedText IdHint = new(
        "小写字母、数字和连字符，如 quality-month-2026；以后不能更改，是网址的一部分。",
        "Lower-case letters, digits and hyphens, such as quality-month-2026. It stays, as part of the address.");
    public static readonly LocalizedText ChineseName = new("名称（中文）", "Name in Chinese");
    public static readonly LocalizedText EnglishName = new("名称（英文）", "Name in English");
    public static readonly LocalizedText Theme = new("主题（中文，可不填）", "Theme in Chinese (optional)");
    public static readonly LocalizedText EnglishTheme = new("主题（英文，可不填）", "Theme in English (optional)");
    public static readonly LocalizedText Description = new("说明（中文，可不填）", "Description in Chinese (optional)");
    public static readonly LocalizedText EnglishDescription =
        new("说明（英文，可不填）", "Description in English (optional)");
    public static readonly LocalizedText StartsOn = new("开始日期", "First day");
    public static readonly LocalizedText EndsOn = new("结束日期", "Last day");
    public static readonly LocalizedText Organisers = new("组织部门", "Organising agencies");
    public static readonly LocalizedText Materials = new("宣传资料", "Material to download");
    public static readonly LocalizedText NewMaterials = new("上传资料（可不填）", "Add files (optional)");
    public static readonly LocalizedText FilesHint = new(
        "PDF、XLSX、DOCX、CSV、TXT、JPEG、PNG、WebP 或 MP4，每个至多 20 MB；内容须与文件名一致，不得含宏或脚本。",
        "PDF, XLSX, DOCX, CSV, TXT, JPEG, PNG, WebP or MP4 up to 20 MB each, without macros or scripts; the content "
        + "has to be what the name says.");
    public static readonly LocalizedText Keep = new("保留", "Keep");
    public static readonly LocalizedText Save = new("保存", "Save");
    public static readonly LocalizedText PublicAtOnce = new(
        "保存后立即在网站上公开。", "What you save is on the site at once.");
    public static readonly LocalizedText Conflict = new(
        "其他人刚刚修改过。请核对后再保存，您填写的内容仍在下面。",
        "Somebody changed it meanwhile. What you typed is still below; look at the other change before you save.");
    public static readonly LocalizedText Taken = new("尚未使用的代码", "an identifier that no campaign has yet");
    public static readonly LocalizedText Day = new("日期，如 2026-09-01", "a day such as 2026-09-01");
    public static readonly LocalizedText WholeNumber = new("不带小数的数字", "a whole number");
    public static readonly LocalizedText Number = new("数字，如 12500.50", "a number such as 12500.50");
    public static readonly LocalizedText FindNotices = new("查找本机构的公告", "Find notices of your agency");
    public static readonly LocalizedText Find = new("查找", "Find");
    public static readonly LocalizedText Link = new("归入", "Put in");
    public static readonly LocalizedText LinkOne = new("归入 {0}", "Put in {0}");
    public static readonly LocalizedText Unlink = new("移出", "Take out");
    public static readonly LocalizedText UnlinkOne = new("移出 {0}", "Take out {0}");
    public static readonly LocalizedText LinkHint = new(
        "只能归入本机构发布的公告。公告历史中会注明，但不算更正；网站几秒内更新。",
        "Only notices that your agency published can be put in. Their history says so without calling it a "
        + "correction; the site follows within seconds.");
    public static readonly LocalizedText ReportTitle = new("报告：{0}", "Report on {0}");
    public static readonly LocalizedText State = new("状态", "State");
    public static readonly LocalizedText Agency = new("报告单位", "Reported by");
    public static readonly LocalizedText Reason = new("理由", "Reason");
    public static readonly LocalizedText ReasonHint = new(
        "退回或撤下时必填，报告单位可见。", "Needed to give it back or take it down; its authors see it.");
    public static readonly LocalizedText GivenReason = new("审核意见", "What the reviewer said");
    public static readonly LocalizedText RegionCode = new("行政区划代码", "Code of the region");
    public static readonly LocalizedText RegionHint = new(
        "六位，如浙江省 330000、杭州市 330100。", "Six digits: 330000 for Zhejiang, 330100 for Hangzhou.");
    public static readonly LocalizedText From = new("起始日期", "First day reported on");
    public static readonly LocalizedText Until = new("截止日期", "Last day reported on");
    public static readonly LocalizedText Text = new("开展情况（中文）", "What was done, in Chinese");
    public static readonly LocalizedText EnglishText = new("开展情况（英文，可不填）", "What was done, in English (optional)");
    public static readonly LocalizedText Pictures = new("图片", "Pictures");
    public static readonly LocalizedText PictureHint = new(
        "JPEG、PNG 或 WebP。图片会重新生成，拍摄地点等信息随之去除。请说明图中内容，供看不到图片的人了解。",
        "JPEG, PNG or WebP. Pictures are made anew, so that the place they were taken at is gone. Say what they show, "
        + "for those who cannot see them.");
    public static readonly LocalizedText NewPicture = new("新图片 {0}", "New picture {0}");
    public static readonly LocalizedText Caption = new("说明（中文）", "What it shows, in Chinese");
    public static readonly LocalizedText EnglishCaption = new("说明（英文，可不填）", "What it shows, in English (optional)");
    public static readonly LocalizedText ChooseFile = new("要上传的图片", "a picture to go with what it shows");
    public static readonly LocalizedText Remove = new("删除", "Remove");
    public static readonly LocalizedText TypicalCase = new("典型案例 {0}", "Typical case {0}");
    public static readonly LocalizedText CaseTitle = new("标题（中文）", "Title in Chinese");
    public static readonly LocalizedText CaseEnglishTitle = new("标题（英文，可不填）", "Title in English (optional)");
    public static readonly LocalizedText CaseText = new("经过（中文）", "What happened, in Chinese");
    public static readonly LocalizedText CaseEnglishText =
        new("经过（英文，可不填）", "What happened, in English (optional)");
    public static readonly LocalizedText NoticeId = new("公告编号（可不填）", "Number of a notice (optional)");
    public static readonly LocalizedText CaseHint = new(
        "要删除一个案例，请清空其标题和经过。", "To remove a case, empty its title and what happened.");
    public static readonly LocalizedText SaveAndSubmit = new("保存并提交审核", "Save and hand in");
    public static readonly LocalizedText Steps = new("下一步", "What next");

    /// <summary>What a button says that makes a move.</summary>
    public static LocalizedText Of(ReportMove move) => move switch
    {
        ReportMove.Save => Save,
        ReportMove.Submit => new("提交审核", "Hand in for review"),
        ReportMove.TakeBack => new("取回", "Take back"),
        ReportMove.Return => new("退回", "Give back"),
        ReportMove.Approve => new("同意并公布", "Agree and publish"),
        ReportMove.Discard => new("放弃", "Give up"),
        ReportMove.Withdraw => new("从网站撤下", "Take off the site"),
        _ => new("重新编辑", "Go on writing"),
    };

    /// <summary>What a state is called.</summary>
    public static LocalizedText Of(ReportState state) => state switch
    {
        ReportState.Draft => new("草稿", "Draft"),
        ReportState.InReview => new("待审核", "In review"),
        ReportState.Returned => new("已退回", "Given back"),
        ReportState.Published => new("已公布", "Published"),
        _ => new("已撤下或放弃", "Withdrawn"),
    };
}
