namespace ConsumerSafety.Domain.Fetching;

/// <summary>One fetch of a source and what became of it.</summary>
public sealed record FetchRun
{
    /// <summary>Its key, unguessable hexadecimal.</summary>
    public required string Id { get; init; }

    /// <summary>The <see cref="FetchSource"/>.</summary>
    public required string SourceId { get; init; }

    /// <summary>When it began, UTC.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended, UTC; null while it runs.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Who asked for it: an account, or the schedule.</summary>
    public required string Actor { get; init; }

    /// <summary>What became of it.</summary>
    public FetchOutcome Outcome { get; init; }

    /// <summary>New notices.</summary>
    public long Added { get; init; }

    /// <summary>New versions.</summary>
    public long Updated { get; init; }

    /// <summary>Rows that said nothing new.</summary>
    public long Unchanged { get; init; }

    /// <summary>Rows not taken.</summary>
    public long Rejected { get; init; }

    /// <summary>Rows taken with a warning.</summary>
    public long Marked { get; init; }

    /// <summary>Why it failed, in English; null when it did not.</summary>
    public string? Message { get; init; }
}
