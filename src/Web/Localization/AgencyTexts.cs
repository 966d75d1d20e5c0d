using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>The pages about agencies.</summary>
internal static class AgencyTexts
{
    public static readonly LocalizedText Agencies = new("机构", "Agencies");
    public static readonly LocalizedText Lead = new(
        "发布公告的机构。公告指向机构，所以机构只能修改，不能删除。",
        "The bodies that publish notices. Notices point at them, so they can be changed but not removed.");
    public static readonly LocalizedText Add = new("新增机构", "Add an agency");
    public static readonly LocalizedText Change = new("修改机构", "Change an agency");
    public static readonly LocalizedText Save = new("保存", "Save");
    public static readonly LocalizedText Saved = new("已保存。", "It was saved.");
    public static readonly LocalizedText Id = new("代码", "Id");
    public static readonly LocalizedText IdHint = new(
        "小写字母、数字和连字符；保存后不能更改。",
        "Lower-case letters, digits and hyphens; it cannot be changed afterwards.");
    public static readonly LocalizedText ChineseName = new("中文名称", "Name in Chinese");
    public static readonly LocalizedText EnglishName = new("英文名称", "Name in English");
    public static readonly LocalizedText Parent = new("上级机构", "Agency above it");
    public static readonly LocalizedText NoParent = new("无", "None");
    public static readonly LocalizedText Region = new("行政区划代码", "Code of its region");
    public static readonly LocalizedText Website = new("网站", "Website");
    public static readonly LocalizedText Conflict = new(
        "他人已修改此机构或占用此代码；请核对后再保存。",
        "Somebody else has changed the agency, or has taken the Id. Check what it is now and save again.");
}
