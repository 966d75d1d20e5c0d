using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>What people are told about their own data, and can do with it.</summary>
internal static class PrivacyTexts
{
    public static readonly LocalizedText YourData = new("您的个人信息", "Your personal data");
    public static readonly LocalizedText YourDataHint = new(
        "姓名、联系方式、事情经过、消息和证据都是加密保存的。承办人员每次查看都须说明用途，并有记录。",
        "Name, contact, what happened, messages and evidence are kept encrypted. Whenever an officer reads them, what "
        + "for is said and kept.");
    public static readonly LocalizedText Notice = new("隐私说明", "Privacy notice");
    public static readonly LocalizedText KeptUntil = new(
        "保存至 {0}，届时销毁。", "Kept until {0}, and destroyed then.");
    public static readonly LocalizedText HeldUntil = new(
        "因办案需要保存至 {0}。", "Kept until {0}, as an officer needs it.");
    public static readonly LocalizedText Download = new("下载全部内容（JSON）", "Download everything (JSON)");
    public static readonly LocalizedText Print = new("查看可打印的全部内容", "Show everything, to print");
    public static readonly LocalizedText Consents = new("您的同意", "What you agreed to");
    public static readonly LocalizedText NoConsents = new("您没有同意任何对外提供。", "You have not agreed to anything.");
    public static readonly LocalizedText WithdrawConsents = new("撤回同意", "Agree no longer");
    public static readonly LocalizedText WithdrawConsentsHint = new(
        "此后不再告知商家，也不再公开；已经告知的无法收回。",
        "The business is then told no more, and nothing is published any more. What was told cannot be taken back.");
    public static readonly LocalizedText Erase = new("销毁我的个人信息", "Destroy my personal data");
    public static readonly LocalizedText EraseHint = new(
        "姓名、联系方式、订单号、事情经过、消息和证据将立即永久销毁，无法恢复；编号和口令从此打不开任何内容。"
        + "只留下不能认出您的内容，如产品、地区和结果，用于统计。",
        "Name, contact, order number, what happened, messages and evidence are destroyed at once and for good. Number "
        + "and passphrase open nothing any more. Only what does not tell who you are is left for counting, such as "
        + "product, region and outcome.");
    public static readonly LocalizedText EraseParts = new(
        "另立的件有自己的编号和口令，须在那里分别销毁。请先记下。",
        "A part that was split off has a number and passphrase of its own: write them down first, and destroy it "
        + "there.");
    public static readonly LocalizedText EraseSure = new(
        "我明白无法恢复", "I understand that this cannot be undone");
    public static readonly LocalizedText NotSure = new(
        "请勾选“我明白无法恢复”。什么都没有销毁。",
        "Tick “I understand that this cannot be undone”. Nothing was destroyed.");
    public static readonly LocalizedText Held = new(
        "因办案需要，此件的个人信息保存至 {0}，此前不能销毁；届时按保存期限销毁，您也可以到时再请求。",
        "An officer needs this complaint until {0}; it cannot be destroyed before. Then it is when its period ends, or "
        + "when you ask again.");
    public static readonly LocalizedText Erased = new(
        "个人信息已永久销毁。原来的编号和口令不再打开任何内容。",
        "What was personal has been destroyed for good. The number and passphrase open nothing any more.");

    public static readonly LocalizedText Everything = new("关于您的全部内容", "Everything that is held about you");
    public static readonly LocalizedText MadeAt = new("生成于 {0}", "Made on {0}");
    public static readonly LocalizedText Back = new("返回", "Back");
    public static readonly LocalizedText What = new("投诉举报的内容", "What you sent");
    public static readonly LocalizedText Readings = new("谁为什么查看过", "Who read it and what for");
    public static readonly LocalizedText DestroyedFrom = new("个人信息销毁时间", "Personal data destroyed");
    public static readonly LocalizedText WhileWorked = new("办结后起算", "Counted once it has ended");
    public static readonly LocalizedText Service = new("本服务", "The service");
    public static readonly LocalizedText Yes = new("是", "Yes");
    public static readonly LocalizedText No = new("否", "No");

    /// <summary>What becomes of a complaint that is erased as it stands.</summary>
    public static LocalizedText OnErasure(ComplaintKind kind, ComplaintState state) => (kind, state) switch
    {
        (_, ComplaintState.Appealed) => new(
            "复核随之结束，原处理结果不变。", "Nobody looks at it again then: the outcome stands."),
        (ComplaintKind.Report, ComplaintState.Received or ComplaintState.CaseOpened) => new(
            "举报涉及公共利益，将作为匿名举报继续核查，但您不再能得知结果。",
            "What you reported is of public interest: it goes on as an anonymous report, but you are told nothing "
            + "more."),
        (ComplaintKind.Dispute, ComplaintState.Received or ComplaintState.Accepted) => new(
            "投诉随之撤回，不再处理。", "Your complaint is taken back by that; nobody works on it any more."),
        _ => new("处理结果不变。", "The outcome stays as it is."),
    };
}
