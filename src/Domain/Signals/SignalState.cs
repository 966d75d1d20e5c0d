namespace ConsumerSafety.Domain.Signals;

/// <summary>What was made of a signal.</summary>
public enum SignalState
{
    /// <summary>Nobody has judged it.</summary>
    Open,

    /// <summary>Somebody found that nothing is behind it.</summary>
    Dismissed,

    /// <summary>A notice was drafted from it.</summary>
    Drafted,
}
