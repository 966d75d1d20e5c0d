namespace ConsumerSafety.Domain.Complaints;

/// <summary>How badly somebody was hurt.</summary>
public enum InjuryGravity
{
    /// <summary>Nobody was.</summary>
    None,

    /// <summary>No doctor was needed.</summary>
    Minor,

    /// <summary>A doctor was seen.</summary>
    Treated,

    /// <summary>Somebody stayed in hospital.</summary>
    Hospitalised,

    /// <summary>Somebody died.</summary>
    Fatal,
}
