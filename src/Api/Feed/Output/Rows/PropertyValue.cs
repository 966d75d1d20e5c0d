using System.Text.Json;
using ConsumerSafety.Api.Feed.Paths;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Api.Feed.Output.Rows;

/// <summary>Finds what a path within a row leads to.</summary>
internal static class PropertyValue
{
    /// <summary>The JSON value. Throws <see cref="Errors.FeedException"/> (404) where there is no such place.</summary>
    public static ReadOnlySpan<byte> Find(Row row, PropertyPath property)
    {
        var value = row.Value(property.Field);
        if (property.Index is not { } index)
            return value;
        var slices = JsonSlices.Of(value);
        var place = index < 0 ? slices.Count + index : index;
        if (place < 0 || place >= slices.Count)
            throw PathFault.NotFound($"{index}", $"{property.Field} has {slices.Count} elements, and none at {index}.");
        var element = value[slices[place]];
        return property.Member is { } member ? FindMember(element, member.Name) : element;
    }

    private static ReadOnlySpan<byte> FindMember(ReadOnlySpan<byte> element, string name)
    {
        var reader = new Utf8JsonReader(element);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isFound = reader.ValueTextEquals(name);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (isFound)
                return element[start..(int)reader.BytesConsumed];
        }
        throw new InvalidOperationException($"A record has no member {name}.");
    }
}
