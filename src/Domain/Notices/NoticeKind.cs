namespace ConsumerSafety.Domain.Notices;

/// <summary>The six kinds of notice. The order is the order in which pages and facets show them.</summary>
public enum NoticeKind
{
    /// <summary>监督抽查: the result of a product spot check. Prefix SC.</summary>
    SpotCheck,

    /// <summary>跨境电商风险监测: a risk found in cross-border e-commerce. Prefix RA.</summary>
    RiskAlert,

    /// <summary>召回: a recall of defective products. Prefix RC.</summary>
    Recall,

    /// <summary>电梯安全: a lift inspection or incident. Prefix EL.</summary>
    ElevatorNotice,

    /// <summary>侵权假冒: a decision on counterfeit or infringing goods. Prefix CR.</summary>
    CounterfeitRuling,

    /// <summary>消费提示: advice to consumers. Prefix CT.</summary>
    ConsumerTip,
}
