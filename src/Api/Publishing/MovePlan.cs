using ConsumerSafety.Domain.Publishing;
using ConsumerSafety.Domain.Validation;
using ConsumerSafety.Storage.Log;

namespace ConsumerSafety.Api.Publishing;

/// <summary>A move, and what it does beside changing the state.</summary>
/// <param name="Move">The move.</param>
/// <param name="Action">As the audit log calls it.</param>
internal sealed record MovePlan(DraftMove Move, AuditAction Action)
{
    /// <summary>Why, for the audit log.</summary>
    public string? Detail { get; init; }

    /// <summary>What else changes in the draft, at an instant; asked only when there is no fault.</summary>
    public Func<Draft, DateTimeOffset, Draft> Change { get; init; } = (draft, _) => draft;

    /// <summary>The faults of what the caller gave, at an instant.</summary>
    public Func<Draft, DateTimeOffset, IEnumerable<Fault>> Check { get; init; } = (_, _) => [];
}
