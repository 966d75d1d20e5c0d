using ConsumerSafety.Api.Feed.Errors;

namespace ConsumerSafety.Api.Feed.Paths;

/// <summary>The ways a path can be wrong.</summary>
internal static class PathFault
{
    /// <summary>What the path names is not there (404).</summary>
    public static FeedException NotFound(string segment, string message) =>
        new(FeedError.NotFound(segment, message));

    /// <summary>The segment makes no sense where it stands (400).</summary>
    public static FeedException Misplaced(string segment, string message) => FeedException.Invalid(segment, message);
}
