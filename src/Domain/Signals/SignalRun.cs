namespace ConsumerSafety.Domain.Signals;

/// <summary>One search for signals and what came of it.</summary>
public sealed record SignalRun
{
    /// <summary>Its key: the night it is of, or unguessable hexadecimal.</summary>
    public required string Id { get; init; }

    /// <summary>When it was asked for, UTC.</summary>
    public DateTimeOffset RequestedAt { get; init; }

    /// <summary>When it began, UTC; null until then.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended, UTC; null until then.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Who asked for it: an account, or the schedule.</summary>
    public required string Actor { get; init; }

    /// <summary>What became of it.</summary>
    public SignalRunOutcome Outcome { get; init; }

    /// <summary>How many complaints were looked at.</summary>
    public long Complaints { get; init; }

    /// <summary>How many series were tested.</summary>
    public long Series { get; init; }

    /// <summary>How many stood out.</summary>
    public long Standing { get; init; }

    /// <summary>How many signals are new or came back.</summary>
    public long Found { get; init; }

    /// <summary>Whether it is over.</summary>
    public bool IsOver() => EndedAt is not null;
}
