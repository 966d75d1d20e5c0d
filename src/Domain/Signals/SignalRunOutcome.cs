namespace ConsumerSafety.Domain.Signals;

/// <summary>What became of a search for signals.</summary>
public enum SignalRunOutcome
{
    /// <summary>It waits for a node to begin.</summary>
    Requested,

    /// <summary>It is under way, or its process ended in the middle and another takes over.</summary>
    Running,

    /// <summary>Every series was tested.</summary>
    Done,

    /// <summary>
    /// There are fewer than <see cref="SignalWeeks.LeastBaseline"/> weeks of history, so nothing was tested.
    /// </summary>
    TooYoung,

    /// <summary>It broke off; the log of the service says why.</summary>
    Failed,
}
