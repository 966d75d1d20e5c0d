namespace ConsumerSafety.Domain.Notices;

/// <summary>The outcome of a check or an inspection.</summary>
public enum Verdict
{
    /// <summary>合格: meets the requirement.</summary>
    Conforming,

    /// <summary>不合格: does not meet the requirement.</summary>
    Nonconforming,

    /// <summary>复检合格: met the requirement when checked again.</summary>
    ConformingAfterReinspection,
}
