using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Complaints;

/// <summary>The names of what complaints are and have, for pages and programs alike.</summary>
public static class ComplaintNames
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
}
