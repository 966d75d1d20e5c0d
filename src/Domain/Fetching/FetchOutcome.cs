namespace ConsumerSafety.Domain.Fetching;

/// <summary>What became of a fetch.</summary>
public enum FetchOutcome
{
    /// <summary>It is under way, or its process ended in the middle.</summary>
    Running,

    /// <summary>The source had nothing new since the last run (HTTP 304).</summary>
    NotModified,

    /// <summary>What was fetched was read to its end; single rows may have been rejected.</summary>
    Imported,

    /// <summary>Nothing was taken; the message says why.</summary>
    Failed,
}
