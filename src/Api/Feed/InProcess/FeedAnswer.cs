namespace ConsumerSafety.Api.Feed.InProcess;

/// <summary>What the feed answered to a question asked from within the program.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body, as it would have gone over the wire.</param>
public sealed record FeedAnswer(int Status, ReadOnlyMemory<byte> Body)
{
    /// <summary>True when the status is one of success.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;
}
