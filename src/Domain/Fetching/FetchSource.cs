namespace ConsumerSafety.Domain.Fetching;

/// <summary>Something another authority offers to be fetched.</summary>
public sealed record FetchSource
{
    /// <summary>Stable code, lower-case letters, digits and hyphens: <c>cpsc</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its name in Chinese.</summary>
    public required string Name { get; init; }

    /// <summary>Its name in English.</summary>
    public required string EnglishName { get; init; }

    /// <summary>The import format that reads it.</summary>
    public required string Format { get; init; }

    /// <summary>
    /// Where it lies, with <c>{since:…}</c> and <c>{today:…}</c> for dates in that form; null until one is set.
    /// </summary>
    public string? Address { get; init; }

    /// <summary>How long after the start of a run the next one starts.</summary>
    public TimeSpan Interval { get; init; }

    /// <summary>
    /// How far before the last successful run the next one begins to ask, since records are corrected late.
    /// </summary>
    public TimeSpan Overlap { get; init; }
}
