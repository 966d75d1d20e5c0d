using ConsumerSafety.Domain.Signals;

namespace ConsumerSafety.Api.Signals;

/// <summary>What of the signals somebody wants to see.</summary>
public sealed record SignalFilter
{
    /// <summary>What was made of them; null for anything.</summary>
    public SignalState? State { get; init; }

    /// <summary>What is counted by; null for anything.</summary>
    public SignalSubject? Subject { get; init; }

    /// <summary>Which page, from 1.</summary>
    public int Page { get; init; } = 1;
}
