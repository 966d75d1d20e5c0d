using ConsumerSafety.Api.Feed.Output;
using ConsumerSafety.Api.Feed.Protocol;

namespace ConsumerSafety.Api.Feed.Paging;

/// <summary>Makes the link to the next page.</summary>
internal static class NextLink
{
    /// <summary>The link, absolute.</summary>
    /// <param name="root">The service root.</param>
    /// <param name="path">The path below it, encoded.</param>
    /// <param name="identity">What the link holds for: see <see cref="RequestReader.Identity"/>.</param>
    /// <param name="options">The options of this page.</param>
    /// <param name="token">Where the next page begins.</param>
    public static AnswerLink To(string root, string path, string identity, SystemOptions options, SkipToken token) =>
        new(
            $"{root}{path}?" + options.Link("$skiptoken", token.Write(identity), "$top", "$skip", "$skiptoken"),
            IsDelta: false);
}
