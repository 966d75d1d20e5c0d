namespace ConsumerSafety.Storage.Resilience;

/// <summary>Where the circuit breaker before the database stands.</summary>
public enum BreakerState
{
    /// <summary>Calls go through.</summary>
    Closed,

    /// <summary>The next call is a probe.</summary>
    HalfOpen,

    /// <summary>Calls fail at once; the database has been failing.</summary>
    Open,
}
