using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Protocol;

namespace ConsumerSafety.Api.Feed.Paths;

/// <summary>Splits a path into segments and decodes them. A slash that is encoded parts nothing.</summary>
internal static class PathSegments
{
    private const int Most = 40;

    public static IReadOnlyList<PathSegment> Split(string path)
    {
        var segments = new List<PathSegment>();
        var start = 0;
        for (var at = 0; at <= path.Length; at++)
        {
            if (at < path.Length && path[at] != '/')
                continue;
            if (IsOpen(path.AsSpan(start, at - start)))
            {
                if (at == path.Length)
                    throw FeedException.Invalid(Decode(path[start..]), "A parenthesis or a quote is not closed.");
                continue;
            }
            segments.Add(PathSegment.Read(Decode(path[start..at])));
            start = at + 1;
        }
        if (segments is [.., { Text: "" }])
            segments.RemoveAt(segments.Count - 1); // a slash at the end says nothing
        return segments.Count <= Most
            ? segments
            : throw new FeedException(FeedError.TooComplex(
                "path", $"The path has more than {Most} segments, which is the bound of this service."));
    }

    /// <summary>Takes the percent-encoding off. Throws (400) where it is not one of UTF-8.</summary>
    public static string Decode(string text)
    {
        PercentText.Check(text);
        return Uri.UnescapeDataString(text);
    }

    // Within the parentheses of a key or a filter, a slash belongs to them.
    private static bool IsOpen(ReadOnlySpan<char> segment)
    {
        var (depth, isQuoted) = (0, false);
        foreach (var character in segment)
            if (character == '\'')
                isQuoted = depth > 0 && !isQuoted;
            else if (!isQuoted)
                depth += character switch
                {
                    '(' => 1,
                    ')' => -1,
                    _ => 0,
                };
        return depth > 0;
    }
}
