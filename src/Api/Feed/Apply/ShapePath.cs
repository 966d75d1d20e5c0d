using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Model;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Api.Feed.Apply;

/// <summary>A path that a text writes out: property names, perhaps after a type cast, parted by slashes.</summary>
/// <param name="Name">The path without type casts.</param>
/// <param name="Kind">The kind it is cast to, or null.</param>
/// <param name="Column">The column it names, or null.</param>
/// <param name="Navigation">The navigation property it goes through or ends at, or null.</param>
/// <param name="Field">The property, of the instance or of what the navigation leads to; null at a navigation.</param>
/// <param name="Member">The member of a complex value, or null.</param>
internal sealed record ShapePath(
    string Name, NoticeKind? Kind, Field? Column, Navigation? Navigation, Field? Field, Field? Member)
{
    /// <summary>Whether one instance may have many values there.</summary>
    public bool IsCollection => Navigation is { IsCollection: true } || Field is { IsCollection: true };

    /// <summary>The type of a value there.</summary>
    public ColumnType Type => ColumnType.Of(Column ?? Member ?? Field ?? Navigation!.Target.Key);

    /// <summary>Reads a path; null when the text is something else or names something unknown.</summary>
    public static ShapePath? Read(string text, Shape shape)
    {
        var segments = text.Split('/');
        if (!segments.All(IsName))
            return null;
        if (shape.FindColumn(text) is { } column)
            return new(text, null, column, null, null, null);
        if (!shape.HasEntities)
            return null;
        var kind = shape.Set.Kind;
        var first = 0;
        for (; first < segments.Length && segments[first].Contains('.', StringComparison.Ordinal); first++)
            if (FindKind(segments[first], shape.Set) is { } cast)
                kind = cast;
            else
                return null;
        return first == segments.Length ? null : Read(segments[first..], shape.Set, kind);
    }

    private static ShapePath? Read(string[] segments, EntitySet set, NoticeKind? kind)
    {
        var name = string.Join('/', segments);
        var cast = kind == set.Kind ? null : kind;
        if (set.Navigations.FirstOrDefault(navigation => navigation.Name == segments[0]) is { } navigation)
            return segments switch
            {
                // What they name is not written in the entity, from whose columns groups are made.
                _ when navigation.IsReverse => throw FeedException.Unsupported(ApplyCall.Option,
                    $"{segments[0]} leads back to entities that name this one, which $apply of this service cannot "
                    + $"follow. Begin with {navigation.Target.Name} and group by {navigation.TargetField.Name}."),
                [_] => new(name, cast, null, navigation, null, null),
                [_, var property] when navigation.Target.FindField(property) is { Type: not FieldType.Complex } field =>
                    new(name, cast, null, navigation, field, null),
                _ => null,
            };
        if (set.FindField(segments[0], kind) is not { } found)
            return null;
        return segments switch
        {
            [_] => new(name, cast, null, null, found, null),
            [_, var property] when found.Members.FirstOrDefault(member => member.Name == property) is { } member =>
                new(name, cast, null, null, found, member),
            _ => null,
        };
    }

    private static NoticeKind? FindKind(string qualified, EntitySet set)
    {
        foreach (var kind in set.HoldsNotices ? Enum.GetValues<NoticeKind>() : [])
            if (qualified == $"{EdmModelBuilder.Namespace}.{kind}")
                return kind;
        return null;
    }

    private static bool IsName(string segment) =>
        segment.Length > 0 && !char.IsAsciiDigit(segment[0])
        && segment.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '.');
}
