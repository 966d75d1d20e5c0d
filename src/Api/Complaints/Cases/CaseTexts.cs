using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Complaints.Cases;

/// <summary>What is said to officers whose move is refused.</summary>
internal static class CaseTexts
{
    public static readonly LocalizedText NotNow = new(
        "此件目前的状态不允许这一操作。", "This cannot be done with the complaint as it stands.");
    public static readonly LocalizedText Forbidden = new(
        "您没有进行这一操作的权限。", "You have no right to do this.");
    public static readonly LocalizedText NeedsColleague = new(
        "原决定由您作出，须由其他承办人员复核。",
        "You made the decision; another officer has to look at it again.");
    public static readonly LocalizedText Erased = new(
        "此件的个人信息已销毁，不能再写入内容。",
        "What was personal in this complaint was destroyed; nothing can be written in it any more.");

    public static readonly LocalizedText Text = new("1 至 20,000 字", "1 to 20,000 characters");
    public static readonly LocalizedText LongText = new("最多 20,000 字", "at most 20,000 characters");
    public static readonly LocalizedText Officer = new(
        "从名单中选择本机关的承办人员", "an officer of this agency, from the list");
    public static readonly LocalizedText Agency = new("从名单中选择其他机关", "another agency, from the list");
    public static readonly LocalizedText Ground = new("从名单中选择法律依据", "a legal ground, from the list");
    public static readonly LocalizedText Complaint = new(
        "本机关另一件同类的、尚在办理的投诉或举报的编号",
        "the number of another open complaint of this kind in this agency");
    public static readonly LocalizedText Notice = new(
        "已发布公告的编号，最多 20 个，如 RC-2024-000123", "numbers of published notices, at most 20, such as RC-2024-000123");
    public static readonly LocalizedText Email = new(
        "电子邮箱，如 name@example.com", "an e-mail address, such as name@example.com");
    public static readonly LocalizedText TellsWho = new(
        "不勾选：举报人不得透露，投诉人未同意的也不得透露",
        "not ticked: who reports is never told, and who complains only with consent");
    public static readonly LocalizedText TellsTooMuch = new(
        "不含举报人或未同意透露的投诉人的姓名、电话、邮箱、订单号的内容",
        "nothing that names the person: no name, telephone number, e-mail address or order number");
    public static readonly LocalizedText PartKind = new(
        "投诉或举报；匿名的只能作为举报", "a dispute or a report; only a report may be anonymous");
    public static readonly LocalizedText PartName = new(
        "一行 1 至 300 字", "1 to 300 characters in one line");
    public static readonly LocalizedText Until = new(
        "今天起十年内的一天", "a day from today on, in the next ten years");
    public static readonly LocalizedText Purpose = new("2 至 200 字的用途说明", "what for, in 2 to 200 characters");
}
