using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

// The receipt, and how a complaint goes.
internal static partial class ComplaintTexts
{
    public static readonly LocalizedText Received = new("我们已收到", "We have received it");
    public static readonly LocalizedText ReceivedHint = new(
        "请现在记下或打印编号和口令：只显示这一次，我们无法再次告知。",
        "Write down or print number and passphrase now: they are shown this once, and we cannot tell you again.");
    public static readonly LocalizedText Mailed = new(
        "编号和口令也已发往您的电子邮箱。", "They are on their way to your e-mail address, too.");
    public static readonly LocalizedText Number = new("编号", "Number");
    public static readonly LocalizedText PassphraseLabel = new("口令", "Passphrase");
    public static readonly LocalizedText LiesWith = new("承办机关", "It lies with");
    public static readonly LocalizedText CompetentAgency = new("主管机关", "The competent authority");
    public static readonly LocalizedText CodeOf = new("编号 {0} 的进度查询二维码", "QR code of the status page of {0}");
    public static readonly LocalizedText FollowIt = new("查看进度", "See how it goes");
    public static readonly LocalizedText Printed = new(
        "要打印本页，请使用浏览器的打印功能。", "Use the browser’s own command to print this page.");
    public static readonly LocalizedText HaveKept = new("我已记下，不再显示", "I have kept them; do not show them again");
    public static readonly LocalizedText ReceiptGone = new("这里没有可显示的回执", "There is no receipt to show");
    public static readonly LocalizedText ReceiptGoneHint = new(
        "编号和口令只在提交后半小时内、在提交用的浏览器里显示。",
        "Number and passphrase are shown for half an hour in the browser that sent them.");

    public static readonly LocalizedText Follow = new("查询投诉举报进度", "Follow a complaint");
    public static readonly LocalizedText FollowHint = new(
        "请输入回执上的编号和口令。", "Enter number and passphrase from the receipt.");
    public static readonly LocalizedText Open = new("查询", "Open");
    public static readonly LocalizedText UnknownPair = new(
        "编号和口令不符。请核对后再试。", "Number and passphrase do not belong together. Check them and try again.");
    public static readonly LocalizedText TooOften = new(
        "尝试次数过多，请一刻钟后再试。", "Too many attempts. Try again in a quarter of an hour.");
    public static readonly LocalizedText Close = new("退出", "Close");
    public static readonly LocalizedText Coming = new("接下来", "What happens next");
    public static readonly LocalizedText Past = new("经过", "What happened so far");
    public static readonly LocalizedText Messages = new("与承办人员的消息", "Messages with the officer");
    public static readonly LocalizedText NoMessages = new("还没有消息。", "There are no messages yet.");
    public static readonly LocalizedText You = new("您", "You");
    public static readonly LocalizedText Officer = new("承办人员", "The officer");
    public static readonly LocalizedText Write = new("写消息", "Write a message");
    public static readonly LocalizedText SendMessage = new("发送", "Send");
    public static readonly LocalizedText Withdraw = new("撤回", "Take it back");
    public static readonly LocalizedText WithdrawHint = new(
        "撤回后不再处理，无法恢复。", "Nobody works on it any more then; this cannot be undone.");
    public static readonly LocalizedText WithdrawReason = new("原因（选填）", "Why (optional)");
    public static readonly LocalizedText Rate = new("评价结果", "Rate the outcome");
    public static readonly LocalizedText RatingLabel = new("1 分（很不满意）至 5 分（很满意）", "1 (very bad) to 5 (very good)");
    public static readonly LocalizedText Remark = new("说明（选填）", "Remark (optional)");
    public static readonly LocalizedText Rated = new("您的评价：{0} 分", "Your rating: {0}");
    public static readonly LocalizedText Appeal = new("请求复核", "Ask that it be looked at again");
    public static readonly LocalizedText AppealReason = new("为什么", "Why");
    public static readonly LocalizedText NotNow = new(
        "当前状态下不能这样做，可能刚有变化；请看下面的最新情况。",
        "This cannot be done as it stands now; something may just have changed. See below.");
    public static readonly LocalizedText Unsent = new("您写的内容（尚未送出）", "What you wrote (not sent yet)");
    public static readonly LocalizedText TryAgain = new("再试一次", "Try again");
    public static readonly LocalizedText Done = new("已完成。", "Done.");
    public static readonly LocalizedText YearMissing = new(
        "{0} 年的工作日安排尚未公布，暂时无法算出最后期限。",
        "The working days of {0} are not announced yet, so the last day cannot be told.");

    /// <summary>Where it stands.</summary>
    public static LocalizedText Of(ComplaintState state) => state switch
    {
        ComplaintState.Received => new("已收到", "Received"),
        ComplaintState.Accepted => new("已受理", "Accepted"),
        ComplaintState.CaseOpened => new("已立案", "A case is open"),
        ComplaintState.Appealed => new("复核中", "Being looked at again"),
        ComplaintState.Refused => new("不予受理", "Not accepted"),
        ComplaintState.Settled => new("已和解", "Settled"),
        ComplaintState.MediationEnded => new("调解终止", "Mediation ended"),
        ComplaintState.CaseNotOpened => new("不予立案", "No case was opened"),
        ComplaintState.Concluded => new("已结案", "Concluded"),
        ComplaintState.Withdrawn => new("已撤回", "Taken back"),
        _ => new("已并入另一件", "Goes on in another one"),
    };

    /// <summary>What happens next; {0} is the agency.</summary>
    public static LocalizedText Next(ComplaintKind kind, ComplaintState state) => state switch
    {
        ComplaintState.Received when kind == ComplaintKind.Dispute => new(
            "{0}将决定是否受理，并告知您。", "{0} decides whether it accepts your complaint, and tells you."),
        ComplaintState.Received => new("{0}将核查并决定是否立案。", "{0} looks into it and decides whether to open a case."),
        ComplaintState.Accepted => new("{0}正在组织调解。", "{0} mediates between you and the business."),
        ComplaintState.CaseOpened => new("{0}正在调查。", "{0} investigates."),
        ComplaintState.Appealed => new("{0}正在复核处理结果。", "{0} looks at the outcome again."),
        ComplaintState.Withdrawn => new("您已撤回，{0}不再处理。", "You took it back; {0} does nothing more."),
        ComplaintState.Merged => new(
            "{0}将与另一件相同的投诉举报一并处理。", "{0} works on it together with another one about the same."),
        _ => new(
            "{0}已作出处理。您可以评价结果或请求复核。", "{0} has decided. You can rate the outcome or ask that it be looked at again."),
    };

    /// <summary>By when; {0} is the day.</summary>
    public static LocalizedText By(DeadlineId id) => id switch
    {
        DeadlineId.Acceptance => new("最迟 {0} 作出受理决定。", "The decision comes by {0}."),
        DeadlineId.Mediation => new("调解最迟 {0} 结束。", "Mediation ends by {0}."),
        DeadlineId.MediationNotice => new("最迟 {0} 告知结果。", "You are told by {0}."),
        _ => new("最迟 {0} 决定是否立案。", "The decision on a case comes by {0}."),
    };

    /// <summary>A move in plain words; null for what only officers see.</summary>
    public static LocalizedText? OfMove(string? detail) => detail?.Split(' ', ':')[0] switch
    {
        "Received" => new("我们收到了您提交的内容。", "We received what you sent."),
        nameof(ComplaintMove.Take) => new("承办人员开始处理。", "An officer took it up."),
        nameof(ComplaintMove.Forward) => new("已转交另一主管机关。", "It was passed to another authority."),
        nameof(ComplaintMove.Accept) => new("已受理。", "It was accepted."),
        nameof(ComplaintMove.Refuse) => new("决定不予受理。", "It was not accepted."),
        nameof(ComplaintMove.Settle) => new("双方达成和解。", "You and the business agreed."),
        nameof(ComplaintMove.EndMediation) => new("调解终止，未达成一致。", "Mediation ended without agreement."),
        nameof(ComplaintMove.OpenCase) => new("已立案。", "A case was opened."),
        nameof(ComplaintMove.DeclineCase) => new("决定不予立案。", "No case was opened."),
        nameof(ComplaintMove.ExtendDecision) => new("决定期限延长一次。", "The time for the decision was extended once."),
        nameof(ComplaintMove.Conclude) => new("已结案。", "The case was decided."),
        nameof(ComplaintMove.Merge) => new("已与另一件合并。", "It was joined with another one."),
        nameof(ComplaintMove.Split) => new("其中一部分另立一件。", "A part became a complaint of its own."),
        "SplitFrom" => new("由您的另一件拆分而来。", "It was split off from another one of yours."),
        "Outcome" => new("所并入的一件已有结果。", "The one it was joined with has an outcome."),
        nameof(ComplaintMove.AskBusiness) => new("已要求商家说明情况。", "The business was asked to answer."),
        nameof(ComplaintMove.EnterAnswer) => new("商家作出了答复。", "The business answered."),
        nameof(ComplaintMove.WriteToPerson) => new("承办人员给您写了消息。", "The officer wrote to you."),
        nameof(ComplaintMove.WriteToOfficer) => new("您写了消息。", "You wrote a message."),
        nameof(ComplaintMove.AddEvidence) => new("您补充了材料。", "You added evidence."),
        nameof(ComplaintMove.Withdraw) => new("您撤回了。", "You took it back."),
        nameof(ComplaintMove.Rate) => new("您评价了结果。", "You rated the outcome."),
        nameof(ComplaintMove.Appeal) => new("您请求复核。", "You asked that it be looked at again."),
        nameof(ComplaintMove.Uphold) => new("复核后维持原结果。", "The outcome was upheld."),
        nameof(ComplaintMove.WithdrawConsent) => new("您撤回了同意。", "You agreed no longer."),
        nameof(ComplaintMove.Reopen) => new("复核后重新处理。", "It was taken up again."),
        _ => null,
    };
}
