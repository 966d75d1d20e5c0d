using System.Collections.Frozen;
using ConsumerSafety.Domain.Complaints;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Search.Fields.Descriptions;

/// <summary>What the members of enumerations are called.</summary>
public static class EnumLabels
{
    private static readonly FrozenDictionary<Enum, LocalizedText> s_labels = new Dictionary<Enum, LocalizedText>
    {
        [NoticeKind.SpotCheck] = new("监督抽查", "Spot check"),
        [NoticeKind.RiskAlert] = new("跨境电商风险监测", "Cross-border risk alert"),
        [NoticeKind.Recall] = new("召回", "Recall"),
        [NoticeKind.ElevatorNotice] = new("电梯安全", "Lift safety"),
        [NoticeKind.CounterfeitRuling] = new("侵权假冒", "Counterfeit ruling"),
        [NoticeKind.ConsumerTip] = new("消费提示", "Consumer advice"),
        [RiskLevel.Unknown] = new("未标明风险", "Risk not stated"),
        [RiskLevel.Low] = new("低风险", "Low risk"),
        [RiskLevel.Medium] = new("中风险", "Medium risk"),
        [RiskLevel.High] = new("高风险", "High risk"),
        [RiskLevel.Serious] = new("严重风险", "Serious risk"),
        [NoticeStatus.Published] = new("已发布", "Published"),
        [NoticeStatus.Corrected] = new("已更正", "Corrected"),
        [NoticeStatus.Withdrawn] = new("已撤回", "Withdrawn"),
        [Verdict.Conforming] = new("合格", "Conforming"),
        [Verdict.Nonconforming] = new("不合格", "Non-conforming"),
        [Verdict.ConformingAfterReinspection] = new("复检合格", "Conforming on re-inspection"),
        [SamplingChannel.Manufacturer] = new("生产企业", "Manufacturer"),
        [SamplingChannel.Wholesale] = new("批发、集贸市场", "Wholesale or market"),
        [SamplingChannel.Store] = new("商店", "Shop"),
        [SamplingChannel.Online] = new("网络销售", "Online"),
        [SamplingChannel.Catering] = new("餐饮", "Catering"),
        [SamplingChannel.Other] = new("其他", "Other"),
        [Initiation.Voluntary] = new("主动召回", "Voluntary"),
        [Initiation.Ordered] = new("责令召回", "Ordered by the authority"),
        [CaseType.AdministrativePenalty] = new("行政处罚", "Administrative penalty"),
        [CaseType.CivilJudgment] = new("民事判决", "Civil judgment"),
        [CaseType.CriminalJudgment] = new("刑事判决", "Criminal judgment"),
        [CaseType.PublicInterestLitigation] = new("公益诉讼", "Public-interest litigation"),
        [ComplaintKind.Dispute] = new("投诉", "Dispute"),
        [ComplaintKind.Report] = new("举报", "Report"),
        [ComplaintOutcome.Pending] = new("尚未办结", "Not decided yet"),
        [ComplaintOutcome.Refused] = new("不予受理", "Not accepted"),
        [ComplaintOutcome.Settled] = new("调解达成一致", "Settled"),
        [ComplaintOutcome.MediationEnded] = new("终止调解", "Mediation ended without agreement"),
        [ComplaintOutcome.CaseNotOpened] = new("不予立案", "No case opened"),
        [ComplaintOutcome.Concluded] = new("已立案并办结", "Case decided"),
        [ComplaintOutcome.Withdrawn] = new("本人撤回", "Withdrawn by the person"),
    }.ToFrozenDictionary();

    /// <summary>What a member is called.</summary>
    public static LocalizedText Of(Enum value) => s_labels[value];
}
