using System.Collections.Frozen;
using ConsumerSafety.Api.Complaints.Cases;
using ConsumerSafety.Api.Complaints.Privacy;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Validation;
using static ConsumerSafety.Domain.Complaints.ComplaintMove;

namespace ConsumerSafety.Web.Localization;

/// <summary>What the moves of complaints are called, to do and once done.</summary>
internal static class CaseMoveTexts
{
    public static readonly LocalizedText ToPerson = new("告知当事人的内容", "What the person is told");
    public static readonly LocalizedText ToOfficers = new("内部说明", "Note for colleagues");
    public static readonly LocalizedText ToBusiness = new("要求经营者答复的内容", "What the business is asked");
    public static readonly LocalizedText Answer = new("经营者的答复", "What the business answered");
    public static readonly LocalizedText OfficerId = new("承办人员", "Officer");
    public static readonly LocalizedText AgencyId = new("移送至", "Agency");
    public static readonly LocalizedText Ground = new("法律依据", "Legal ground");
    public static readonly LocalizedText Number = new("并入的编号", "Number of the complaint it goes on in");
    public static readonly LocalizedText NoticeIds = new("关联公告的编号，每行一个", "Numbers of the notices, one a line");
    public static readonly LocalizedText BusinessEmail = new(
        "经营者的电子邮箱（以其他方式联系的不填）", "E-mail of the business (leave empty if you ask another way)");
    public static readonly LocalizedText TellsWho = new(
        "告知经营者投诉人的姓名和联系方式（投诉人已同意）", "Tell the business who complains, as the person has agreed");
    public static readonly LocalizedText NeverTold = new(
        "发给经营者的内容不含举报人或未同意透露的投诉人的身份；其中出现姓名、电话等时不能发送。",
        "The business is not told who the person is. What names the person cannot be sent.");
    public static readonly LocalizedText PartKind = new("另立件的类别", "Kind of the part");
    public static readonly LocalizedText PartName = new("另立件涉及的产品或事项", "What the part is about");
    public static readonly LocalizedText Until = new("保存至（填今天即不再延长）", "Kept until (today to keep it so no longer)");
    public static readonly LocalizedText Expired = new("保存期满，个人信息已销毁", "Personal data destroyed, its period over");
    public static readonly LocalizedText Choose = new("请选择", "Choose");
    public static readonly LocalizedText Received = new("收到", "Received");
    public static readonly LocalizedText TakeIn = new("并入另一件", "Another complaint goes on in this one");
    public static readonly LocalizedText SplitFrom = new("由另一件拆分而来", "Was a part of another complaint");
    public static readonly LocalizedText Outcome = new("所并入的一件已有结果", "The complaint it goes on in has an outcome");

    private static readonly FrozenDictionary<ComplaintMove, (LocalizedText ToDo, LocalizedText Done)> s_moves =
        new Dictionary<ComplaintMove, (LocalizedText, LocalizedText)>
        {
            [Take] = (new("由我承办", "Take it"), new("接手办理", "Taken on")),
            [Assign] = (new("分派", "Hand it to an officer"), new("分派", "Handed to an officer")),
            [Forward] = (new("移送其他机关", "Pass it to another agency"), new("移送其他机关", "Passed to another agency")),
            [Accept] = (new("受理", "Accept"), new("受理", "Accepted")),
            [Refuse] = (new("不予受理", "Refuse"), new("不予受理", "Refused")),
            [Settle] = (new("达成调解", "Settle"), new("达成调解", "Settled")),
            [EndMediation] = (new("终止调解", "End mediation"), new("终止调解", "Mediation ended")),
            [OpenCase] = (new("立案", "Open a case"), new("立案", "Case opened")),
            [DeclineCase] = (new("不予立案", "Open no case"), new("不予立案", "No case opened")),
            [ExtendDecision] = (
                new("延长核查期限（一次）", "Put the decision off, once"), new("延长核查期限", "Decision put off")),
            [Conclude] = (new("办结", "Decide the case"), new("办结", "Case decided")),
            [Merge] = (new("并入另一件", "Merge into another"), new("并入另一件", "Merged into another")),
            [Split] = (new("拆分", "Split off a part"), new("拆分", "A part was split off")),
            [Link] = (new("关联公告", "Link notices"), new("关联公告", "Notices linked")),
            [WriteToPerson] = (new("给当事人写消息", "Write to the person"), new("给当事人写消息", "Wrote to the person")),
            [Note] = (new("内部备注", "Note for colleagues"), new("内部备注", "Noted")),
            [AskBusiness] = (new("要求经营者答复", "Ask the business"), new("要求经营者答复", "Business asked")),
            [EnterAnswer] = (new("录入经营者的答复", "Enter its answer"), new("录入经营者的答复", "Answer entered")),
            [Uphold] = (new("维持原处理结果", "Let the outcome stand"), new("维持原处理结果", "Outcome upheld")),
            [Reopen] = (new("重新办理", "Take it up again"), new("重新办理", "Taken up again")),
            [WriteToOfficer] = (new("写消息", "Write"), new("写消息", "Wrote")),
            [AddEvidence] = (new("补充证据", "Add evidence"), new("补充证据", "Evidence added")),
            [Withdraw] = (new("撤回", "Take back"), new("撤回", "Taken back")),
            [Rate] = (new("评价", "Rate"), new("评价", "Rated")),
            [Appeal] = (new("提出异议", "Appeal"), new("提出异议", "Appealed")),
            [Hold] = (new("延长保存", "Keep it longer"), new("延长保存", "Kept longer")),
            [WithdrawConsent] = (new("撤回同意", "Agree no longer"), new("撤回同意", "Agrees no longer")),
            [Erase] = (
                new("销毁个人信息", "Destroy personal data"),
                new("应本人请求销毁个人信息", "Personal data destroyed, as the person wanted")),
        }.ToFrozenDictionary();

    /// <summary>A move, on its button.</summary>
    public static LocalizedText ToDo(ComplaintMove move) => s_moves[move].ToDo;

    /// <summary>A step, as the audit log keeps it: a move, and what it is about.</summary>
    public static LocalizedText Done(string? detail)
    {
        var word = detail?.Split(' ')[0] ?? "";
        return Enum.TryParse<ComplaintMove>(word, out var move) && s_moves.TryGetValue(move, out var texts)
            ? texts.Done
            : word switch
            {
                "TakeIn" => TakeIn,
                "SplitFrom" => SplitFrom,
                "Outcome" => Outcome,
                "Received" => Received,
                RetentionRunner.Expired => Expired,
                _ => new(word, word),
            };
    }

    /// <summary>The name of a field in the form of a move.</summary>
    public static LocalizedText LabelOf(ComplaintMove move, string property) => property switch
    {
        nameof(CaseRequest.OfficerId) => OfficerId,
        nameof(CaseRequest.AgencyId) => AgencyId,
        nameof(CaseRequest.Ground) => Ground,
        nameof(CaseRequest.Number) => Number,
        nameof(CaseRequest.NoticeIds) => NoticeIds,
        nameof(CaseRequest.BusinessEmail) => BusinessEmail,
        nameof(CaseRequest.TellsWho) => TellsWho,
        nameof(CaseRequest.PartKind) => PartKind,
        nameof(CaseRequest.PartName) => PartName,
        nameof(CaseRequest.Until) => Until,
        _ => TextOf(CaseShape.Find(move)!),
    };

    /// <summary>What the text of a move is.</summary>
    public static LocalizedText TextOf(CaseShape shape) => shape switch
    {
        { Move: EnterAnswer } => Answer,
        { Audience: MessageAudience.Person } => ToPerson,
        { Audience: MessageAudience.Business } => ToBusiness,
        _ => ToOfficers,
    };
}
