using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>The names of what complaints are and have, for officers.</summary>
internal static class CaseNames
{
    /// <summary>A state.</summary>
    public static LocalizedText Of(ComplaintState state) => state switch
    {
        ComplaintState.Received => new("待处理", "Received"),
        ComplaintState.Accepted => new("已受理，调解中", "Accepted, in mediation"),
        ComplaintState.CaseOpened => new("已立案", "Case opened"),
        ComplaintState.Appealed => new("有异议，待复核", "To be looked at again"),
        ComplaintState.Refused => new("不予受理", "Not accepted"),
        ComplaintState.Settled => new("达成调解", "Settled"),
        ComplaintState.MediationEnded => new("终止调解", "Mediation ended"),
        ComplaintState.CaseNotOpened => new("不予立案", "No case opened"),
        ComplaintState.Concluded => new("已办结", "Case decided"),
        ComplaintState.Withdrawn => new("已撤回", "Taken back"),
        _ => new("已合并", "Merged"),
    };

    /// <summary>A kind.</summary>
    public static LocalizedText Of(ComplaintKind kind) =>
        kind == ComplaintKind.Dispute ? new("投诉", "Dispute") : new("举报", "Report");

    /// <summary>How one came in.</summary>
    public static LocalizedText Of(ComplaintChannel channel) => channel switch
    {
        ComplaintChannel.Web => new("网站", "the site"),
        ComplaintChannel.Program => new("程序接口", "a program"),
        _ => new("城市应用（Open311）", "a city's app (Open311)"),
    };

    /// <summary>How badly somebody was hurt.</summary>
    public static LocalizedText Of(InjuryGravity injury) => injury switch
    {
        InjuryGravity.None => new("无", "nobody was hurt"),
        InjuryGravity.Minor => new("轻微，未就医", "minor, no doctor needed"),
        InjuryGravity.Treated => new("就医", "a doctor was seen"),
        InjuryGravity.Hospitalised => new("住院", "stayed in hospital"),
        _ => new("死亡", "somebody died"),
    };

    /// <summary>What is wanted.</summary>
    public static LocalizedText Of(WantedRemedy wanted) => wanted switch
    {
        WantedRemedy.Refund => new("退款", "refund"),
        WantedRemedy.Replacement => new("更换", "replacement"),
        WantedRemedy.Compensation => new("赔偿", "compensation"),
        WantedRemedy.Repair => new("修理", "repair"),
        _ => new("查处", "investigation"),
    };

    /// <summary>What a deadline is for.</summary>
    public static LocalizedText Of(DeadlineId id) => id switch
    {
        DeadlineId.Acceptance => new("决定是否受理", "Accept or refuse"),
        DeadlineId.Mediation => new("结束调解", "End mediation"),
        DeadlineId.MediationNotice => new("告知当事人调解终止", "Tell the parties that mediation ended"),
        DeadlineId.CaseDecision => new("决定是否立案", "Decide whether to open a case"),
        _ => new("决定是否立案（已延期）", "Decide whether to open a case (put off)"),
    };

    /// <summary>Who may read a message.</summary>
    public static LocalizedText Of(MessageAudience audience) => audience switch
    {
        MessageAudience.Person => new("当事人可见", "the person reads it"),
        MessageAudience.Officers => new("内部", "officers only"),
        _ => new("与经营者往来", "with the business"),
    };
}
