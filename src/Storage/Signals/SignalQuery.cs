using ConsumerSafety.Domain.Signals;

namespace ConsumerSafety.Storage.Signals;

/// <summary>Which signals are listed; the newest come first.</summary>
public sealed record SignalQuery
{
    /// <summary>An agency that sees them; null for all.</summary>
    public string? AgencyId { get; init; }

    /// <summary>What was made of them; null for anything.</summary>
    public SignalState? State { get; init; }

    /// <summary>What is counted by; null for anything.</summary>
    public SignalSubject? Subject { get; init; }

    /// <summary>A complaint that they rest on; null for any.</summary>
    public string? ComplaintId { get; init; }

    /// <summary>The draft that was made from them; null for any.</summary>
    public string? DraftId { get; init; }

    /// <summary>How many are passed over.</summary>
    public int Skip { get; init; }

    /// <summary>How many are given at most.</summary>
    public int Limit { get; init; } = 50;
}
