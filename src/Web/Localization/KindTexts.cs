using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Web.Localization;

/// <summary>What each kind of notice is, in a line.</summary>
internal static class KindTexts
{
    /// <summary>What a kind is about.</summary>
    public static LocalizedText Line(NoticeKind kind) => kind switch
    {
        NoticeKind.SpotCheck => new("产品抽样检验的结果", "Results of testing sampled products"),
        NoticeKind.RiskAlert => new("跨境网购商品中发现的风险", "Risks found in goods bought across borders"),
        NoticeKind.Recall => new("生产者收回或修理缺陷产品", "Producers take back or repair defective products"),
        NoticeKind.ElevatorNotice => new("电梯检验与事件", "Lift inspections and incidents"),
        NoticeKind.CounterfeitRuling => new("假冒伪劣与侵权的处罚和判决", "Penalties and judgments on fakes"),
        NoticeKind.ConsumerTip => new("选购、使用与维权的建议", "Advice on buying, using and complaining"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
