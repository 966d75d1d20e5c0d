namespace ConsumerSafety.Domain.Notices;

/// <summary>The risk a notice states, from none stated to the gravest, so that comparisons follow gravity.</summary>
public enum RiskLevel
{
    /// <summary>The publisher states no level.</summary>
    Unknown,

    /// <summary>Low risk.</summary>
    Low,

    /// <summary>Medium risk.</summary>
    Medium,

    /// <summary>High risk.</summary>
    High,

    /// <summary>Serious risk: injury or death is likely without action.</summary>
    Serious,
}
