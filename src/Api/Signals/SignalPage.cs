using ConsumerSafety.Domain.Signals;

namespace ConsumerSafety.Api.Signals;

/// <summary>A page of signals, and when they were searched for.</summary>
/// <param name="Signals">The newest first.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="HasMore">Whether another page follows.</param>
public sealed record SignalPage(IReadOnlyList<Signal> Signals, int Total, bool HasMore)
{
    /// <summary>The last run that ended; null before the first.</summary>
    public SignalRun? Last { get; init; }

    /// <summary>The run that waits or is under way; null when none is.</summary>
    public SignalRun? Current { get; init; }

    /// <summary>Whether the caller may ask for a run.</summary>
    public bool MayRun { get; init; }
}
