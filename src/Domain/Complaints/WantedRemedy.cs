namespace ConsumerSafety.Domain.Complaints;

/// <summary>What a person wants.</summary>
public enum WantedRemedy
{
    /// <summary>The money back.</summary>
    Refund,

    /// <summary>Another one.</summary>
    Replacement,

    /// <summary>Damages.</summary>
    Compensation,

    /// <summary>That it is repaired.</summary>
    Repair,

    /// <summary>That the authority looks into it.</summary>
    Investigation,
}
