namespace ConsumerSafety.Domain.Fetching;

/// <summary>Where the fetching of a source stands, the same for all nodes.</summary>
public sealed record FetchState
{
    /// <summary>The <see cref="FetchSource"/>.</summary>
    public required string SourceId { get; init; }

    /// <summary>When it is to be fetched next, UTC.</summary>
    public DateTimeOffset NextRunAt { get; init; }

    /// <summary>Who asked for the next run; null when it is the schedule.</summary>
    public string? RequestedBy { get; init; }

    /// <summary>The start of the last run that succeeded, UTC; null before the first.</summary>
    public DateTimeOffset? SucceededAt { get; init; }

    /// <summary>The entity tag of the last answer, with the address it belongs to; null when there was none.</summary>
    public string? EntityTag { get; init; }

    /// <summary>When the last answer said it was modified; null when it did not say.</summary>
    public string? LastModified { get; init; }

    /// <summary>The address that tag and date belong to.</summary>
    public string? TaggedAddress { get; init; }
}
