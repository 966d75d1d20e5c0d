using ConsumerSafety.Domain.Complaints;

namespace ConsumerSafety.Storage.Complaints;

/// <summary>Which of the complaints that an account sent are asked for; the newest come first.</summary>
public sealed record SentRequestQuery
{
    /// <summary>The account.</summary>
    public required string AccountId { get; init; }

    /// <summary>Those with these numbers, whatever else is asked; null for any.</summary>
    public IReadOnlyList<string>? Numbers { get; init; }

    /// <summary>Sent to these services; null for any.</summary>
    public IReadOnlyList<string>? ServiceCodes { get; init; }

    /// <summary>Standing there; null for anywhere.</summary>
    public IReadOnlyList<ComplaintState>? States { get; init; }

    /// <summary>Sent at this instant or later.</summary>
    public DateTimeOffset From { get; init; } = DateTimeOffset.MinValue;

    /// <summary>Sent at this instant or earlier.</summary>
    public DateTimeOffset To { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>How many are given at most.</summary>
    public int Limit { get; init; } = 1;
}
