using System.Globalization;
using ConsumerSafety.Api.Feed.Errors;
using ConsumerSafety.Api.Feed.Model;

namespace ConsumerSafety.Api.Feed.Paths;

/// <summary>Follows a path within a property of an entity.</summary>
internal static class PropertySteps
{
    public static FeedPath Follow(FeedPath path, PathSegment segment)
    {
        var property = path.Property!;
        if (property.IsCollection)
            return FollowCollection(path, property, segment);
        if (segment.Text == "$value")
            return property.IsComplex
                ? throw PathFault.Misplaced(segment.Text, $"{property.Field} holds records, which have no plain text.")
                : path with { Kind = PathKind.RawValue };
        if (segment.Text is "$count" or "$ref")
            throw PathFault.Misplaced(segment.Text, $"{segment.Text} is of a collection, and this is one value.");
        if (!property.IsComplex)
            throw PathFault.NotFound(segment.Text, $"Nothing but $value lies below {property.Value}.");
        if (IsSameType(property, segment))
            return path;
        var member = property.Field.Members.FirstOrDefault(member => member.Name == segment.Text)
            ?? throw PathFault.NotFound(
                segment.Text, $"{property.Field.ComplexTypeName} has no property {segment.Text}.");
        return path with { Property = property with { Member = member } };
    }

    private static FeedPath FollowCollection(FeedPath path, PropertyPath property, PathSegment segment)
    {
        switch (segment)
        {
            case { Text: "$count" }:
                return path with { Kind = PathKind.PropertyCount };
            case { Name: "$filter", Argument: { } filter }:
                return path with { Property = property with { Filters = [.. property.Filters, filter] } };
            case { Text: "$value" or "$ref" }:
                throw PathFault.Misplaced(segment.Text, $"{property.Field} is a collection and has no {segment.Text}.");
            case { Text: "$each" }:
                throw FeedException.Unsupported(segment.Text, "$each changes values, and this service only reads.");
        }
        if (IsSameType(property, segment))
            return path;
        if (!int.TryParse(segment.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index))
            throw PathFault.NotFound(
                segment.Text, $"{property.Field} is a collection; below it lie places (0, 1, …, -1) and $count.");
        return property.Filters.Count == 0
            ? path with { Property = property with { Index = index } }
            : throw FeedException.Unsupported(segment.Text, "A place in what $filter leaves is not supported.");
    }

    private static bool IsSameType(PropertyPath property, PathSegment segment) =>
        property.IsComplex && segment.Text == $"{EdmModelBuilder.Namespace}.{property.Field.ComplexTypeName}";
}
