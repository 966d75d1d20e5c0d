using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Feed.Paths;

/// <summary>
/// Reads the path below the service root (OData URL conventions 4.01, 4): sets, keys in parentheses or as a segment,
/// type casts, navigation, properties and what may stand at the end.
/// </summary>
internal static class PathReader
{
    /// <summary>
    /// Reads an encoded path without its leading slash. Throws <see cref="FeedException"/>: 404 for what is not there,
    /// 400 for what makes no sense where it stands, 501 for what the feed does not do.
    /// </summary>
    public static FeedPath Read(string path)
    {
        if (path.Length == 0)
            return new(PathKind.ServiceDocument);
        var segments = PathSegments.Split(path);
        if (segments.Count == 0 || segments.Any(segment => segment.Text.Length == 0))
            throw PathFault.NotFound(PathSegments.Decode(path), "There is an empty segment in the path.");
        var first = segments[0];
        if (first.Name.StartsWith('$'))
            return ReadRoot(first, segments);
        var set = EntitySets.Find(first.Name)
            ?? throw PathFault.NotFound(first.Text, $"There is no entity set {first.Name}.");
        var path0 = new FeedPath(PathKind.Collection, Resource.Of(set));
        if (first.Argument is not null)
            path0 = PathSteps.WithKey(path0, first.Argument);
        return ReadRest(path0, segments, 1);
    }

    private static FeedPath ReadRest(FeedPath path, IReadOnlyList<PathSegment> segments, int from)
    {
        for (var i = from; i < segments.Count; i++)
            path = PathSteps.Follow(path, segments[i]);
        return path;
    }

    private static FeedPath ReadRoot(PathSegment first, IReadOnlyList<PathSegment> segments) => first.Text switch
    {
        "$metadata" when segments.Count == 1 => new(PathKind.Metadata),
        "$metadata" => throw PathFault.NotFound(segments[1].Text, "Nothing lies below $metadata."),
        "$entity" => new(PathKind.EntityById) { Narrowed = ReadNarrowed(segments) },
        "$all" => ReadNarrowed(segments) is { } type
            ? new(PathKind.Collection, Resource.Of(type)) { Narrowed = type }
            : new(PathKind.All),
        _ when first.Name == "$crossjoin" => throw FeedException.Unsupported(
            first.Text, "This service does not join sets; follow a navigation property with $expand."),
        _ => throw PathFault.NotFound(first.Text, $"There is no resource {first.Text}."),
    };

    private static EntitySet? ReadNarrowed(IReadOnlyList<PathSegment> segments) => segments.Count switch
    {
        1 => null,
        2 => PathSteps.FindType(segments[1].Text)
            ?? throw PathFault.NotFound(segments[1].Text, $"There is no entity type {segments[1].Text}."),
        _ => throw PathFault.NotFound(segments[2].Text, $"{segments[2].Text} cannot stand after {segments[0].Text}."),
    };
}
