using ConsumerSafety.Api.Complaints;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Deadlines;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>The names of what complaints are and have, for officers.</summary>
internal static class CaseNames
{
    /// <summary>A state.</summary>
    public static LocalizedText Of(ComplaintState state) => ComplaintNames.Of(state);

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
    public static LocalizedText Of(InjuryGravity injury) => ComplaintNames.Of(injury);

    /// <summary>What is wanted.</summary>
    public static LocalizedText Of(WantedRemedy wanted) => ComplaintNames.Of(wanted);

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
