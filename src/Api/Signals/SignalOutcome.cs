using ConsumerSafety.Domain.Signals;
using ConsumerSafety.Domain.Validation;

namespace ConsumerSafety.Api.Signals;

/// <summary>What became of something somebody wanted to do with a signal.</summary>
public abstract record SignalOutcome
{
    private SignalOutcome()
    {
    }

    /// <summary>It is done and committed.</summary>
    public sealed record Done(Signal Signal) : SignalOutcome;

    /// <summary>There is no such signal for the caller.</summary>
    public sealed record NotFound : SignalOutcome;

    /// <summary>The caller sees it and may not do that.</summary>
    public sealed record Forbidden : SignalOutcome;

    /// <summary>It was changed meanwhile.</summary>
    public sealed record Conflict(Signal Present) : SignalOutcome;

    /// <summary>What was given is not as expected.</summary>
    public sealed record Invalid(LocalizedText Expected) : SignalOutcome;
}
