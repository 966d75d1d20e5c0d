using ConsumerSafety.Domain.Campaigns;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Campaigns;

/// <summary>What is said when something cannot be done with a campaign or a report.</summary>
internal static class DeskTexts
{
    public static readonly LocalizedText NoCampaign = new("没有这个专项行动。", "There is no such campaign.");

    public static readonly LocalizedText NoNotice = new("没有这条公告。", "There is no such notice.");

    public static readonly LocalizedText NoRight = new(
        "您没有管理专项行动的权限。", "You have no right to manage campaigns.");

    public static readonly LocalizedText NotOrganiser = new(
        "只有组织该行动的部门可以修改。", "Only the agencies that organise the campaign may change it.");

    public static readonly LocalizedText OtherPublisher = new(
        "该公告由其他机构发布，只能由其自行归入。",
        "The notice was published by another agency, which alone may put it into a campaign.");

    public static readonly LocalizedText OwnAgency = new(
        "本机构须在组织部门之中", "your own agency among those that organise it");

    public static readonly LocalizedText KnownAgency = new("已有机构的代码", "the identifier of an agency");

    public static readonly LocalizedText Period = new("开始和结束日期", "the first and the last day");

    public static readonly LocalizedText NoReportRight = new(
        "您没有对该报告进行此操作的权限。", "You have no right to do that with the report.");

    public static readonly LocalizedText OwnWork = new(
        "起草人和最后修改人不能审核自己的报告，须由他人审核。",
        "It is your own work: somebody who neither began it nor changed it last has to review it.");

    public static readonly LocalizedText Reason = new(
        $"理由，至多 {ReportRules.ReasonLimit} 个字符", $"a reason of at most {ReportRules.ReasonLimit} characters");

    public static readonly LocalizedText OwnPicture = new(
        "本机构上传的图片", "a picture that your agency handed in");

    public static readonly LocalizedText KnownNotice = new("已发布公告的编号", "the number of a published notice");

    public static LocalizedText NotInState(ReportState state, ReportMove move) => new(
        $"报告状态为 {state}，不能进行 {move}。", $"The report is {state}; {move} cannot be done with it.");

    /// <summary>What the history of a notice says when it is put into a campaign, or taken out.</summary>
    public static LocalizedText Linked(Campaign campaign, bool isLinked) => isLinked
        ? new($"归入专项行动“{campaign.Name}”", $"Put into the campaign “{campaign.EnglishName}”")
        : new($"移出专项行动“{campaign.Name}”", $"Taken out of the campaign “{campaign.EnglishName}”");
}
