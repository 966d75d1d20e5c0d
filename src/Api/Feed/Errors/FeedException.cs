namespace ConsumerSafety.Api.Feed.Errors;

/// <summary>Ends the reading of a request that cannot be answered; the endpoint turns it into a status.</summary>
internal sealed class FeedException(FeedError error) : Exception(error.Message)
{
    public FeedError Error { get; } = error;

    public static FeedException Invalid(string target, string message) => new(FeedError.Invalid(target, message));

    public static FeedException Unsupported(string target, string message) =>
        new(FeedError.Unsupported(target, message));
}
