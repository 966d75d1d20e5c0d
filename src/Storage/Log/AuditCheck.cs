namespace ConsumerSafety.Storage.Log;

/// <summary>A verification of the audit log that somebody asked for.</summary>
public sealed record AuditCheck
{
    /// <summary>How long nothing is heard of a process before it is taken for dead.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Its key.</summary>
    public required string Id { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Who asked for it, as the log names actors.</summary>
    public required string StartedBy { get; init; }

    /// <summary>When its process last said that it goes on.</summary>
    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>How many entries were found sound so far.</summary>
    public required long Entries { get; init; }

    /// <summary>How many there were when it began.</summary>
    public required long Total { get; init; }

    /// <summary>When it was over; null while it runs.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>What was found; null while it runs and when all is well.</summary>
    public AuditFault? Fault { get; init; }

    /// <summary>Whether it goes on: neither over nor left by its process.</summary>
    public bool IsRunning(DateTimeOffset now) => FinishedAt is null && now - SeenAt < Patience;
}
