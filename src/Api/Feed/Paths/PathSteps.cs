using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Model;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Feed.Paths;

/// <summary>Follows a path segment by segment.</summary>
internal static class PathSteps
{
    private static readonly Dictionary<string, EntitySet> s_types =
        EntitySets.All.ToDictionary(set => $"{EdmModelBuilder.Namespace}.{set.TypeName}");

    /// <summary>The set of all entities of the type with this full name, or null.</summary>
    public static EntitySet? FindType(string name) => s_types.GetValueOrDefault(name);

    /// <summary>Where a segment leads.</summary>
    public static FeedPath Follow(FeedPath path, PathSegment segment) => path.Kind switch
    {
        PathKind.Collection => FollowCollection(path, segment),
        PathKind.Entity => FollowEntity(path, segment),
        PathKind.Property => PropertySteps.Follow(path, segment),
        _ => throw PathFault.NotFound(segment.Text, $"Nothing can stand after {Ending(path.Kind)}."),
    };

    /// <summary>The one entity with a key among those of the path.</summary>
    public static FeedPath WithKey(FeedPath path, string argument) =>
        path with { Kind = PathKind.Entity, Resource = KeyText.Read(path.Resource!, argument) };

    private static FeedPath FollowCollection(FeedPath path, PathSegment segment)
    {
        var resource = path.Resource!;
        switch (segment)
        {
            case { Text: "$count" }:
                return path with { Kind = PathKind.Count };
            case { Text: "$ref" }:
                return path with { Kind = PathKind.References };
            case { Name: "$filter", Argument: { } filter }:
                return path with { Resource = resource with { Filters = [.. resource.Filters, filter] } };
            case { Text: "$each" }:
                throw FeedException.Unsupported(segment.Text, "$each changes entities, and this service only reads.");
            case { Text: "$value" }:
                throw PathFault.Misplaced(segment.Text, "$value is of one property, not of a collection.");
            case { Text: ['$', ..] }:
                throw PathFault.NotFound(segment.Text, $"There is no {segment.Text} of a collection of entities.");
        }
        if (FindType(segment.Name) is { } type)
        {
            var cast = path with { Resource = Cast(resource, type, segment) };
            return segment.Argument is { } argument ? WithKey(cast, argument) : cast;
        }
        return path with { Kind = PathKind.Entity, Resource = resource with { Key = segment.Text } };
    }

    private static FeedPath FollowEntity(FeedPath path, PathSegment segment)
    {
        var resource = path.Resource!;
        switch (segment.Text)
        {
            case "$ref":
                return path with { Kind = PathKind.Reference };
            case "$count":
                throw PathFault.Misplaced(segment.Text, "$count is of a collection, not of one entity.");
            case "$value":
                throw PathFault.Misplaced(segment.Text, "$value is of one property; an entity is no media stream.");
        }
        if (FindType(segment.Text) is { } type)
            return path with { Resource = Cast(resource, type, segment) };
        var set = resource.Target;
        if (set.FindNavigation(segment.Name) is { } navigation)
        {
            var followed = new FeedPath(
                navigation.IsCollection ? PathKind.Collection : PathKind.Entity, resource.Follow(navigation));
            return segment.Argument switch
            {
                null => followed,
                { } key when navigation.IsCollection => WithKey(followed, key),
                _ => throw PathFault.Misplaced(segment.Text, $"{navigation.Name} leads to one entity; it has no key."),
            };
        }
        var field = set.FindField(segment.Name)
            ?? throw PathFault.NotFound(segment.Text, $"{set.TypeName} has no property {segment.Name}.");
        return segment.Argument is null
            ? path with { Kind = PathKind.Property, Property = new(field) }
            : throw PathFault.Misplaced(segment.Text, $"{field} takes nothing in parentheses.");
    }

    /// <summary>Whether entities of a set may have a type: their own, one above it, or one below it.</summary>
    public static bool IsCastable(EntitySet set, EntitySet type) =>
        set == type || (set.HoldsNotices && type.HoldsNotices && (set.Kind is null || type.Kind is null));

    /// <summary>The set of the entities of a set after a cast: the narrower of the two types.</summary>
    public static EntitySet Cast(EntitySet set, EntitySet type) => type.Kind is null ? set : type;

    private static Resource Cast(Resource resource, EntitySet type, PathSegment segment) =>
        IsCastable(resource.Target, type)
            ? resource with { Target = Cast(resource.Target, type) }
            : throw PathFault.Misplaced(segment.Text, $"{resource.Target.TypeName} is never {type.TypeName}.");

    private static string Ending(PathKind kind) => kind switch
    {
        PathKind.Count or PathKind.PropertyCount => "$count",
        PathKind.RawValue => "$value",
        _ => "$ref",
    };
}
