namespace ConsumerSafety.Search.Results;

/// <summary>Where the index stands.</summary>
/// <param name="Position">The last change it holds.</param>
/// <param name="Head">The last change the log was seen to hold.</param>
/// <param name="IsReady">Whether it answers queries.</param>
/// <param name="Rebuild">How much of a rebuild is done, from 0 to 1; null when none is running.</param>
/// <param name="LastError">Why it could not go on, in one line; null when it could.</param>
public sealed record IndexStatus(long Position, long Head, bool IsReady, double? Rebuild, string? LastError)
{
    /// <summary>The identity of the database whose log it follows; empty before it knows one.</summary>
    public Guid Source { get; init; }

    /// <summary>When the end of the log was looked for that <see cref="Head"/> tells of; null when never yet.</summary>
    public DateTimeOffset? CheckedAt { get; init; }
}
