using System.Text.Json;

namespace ConsumerSafety.Api.Feed.Output.Rows;

/// <summary>Where the elements of a JSON array lie.</summary>
internal static class JsonSlices
{
    /// <summary>The stretch of each element, in order.</summary>
    public static List<Range> Of(ReadOnlySpan<byte> array)
    {
        var slices = new List<Range>();
        var reader = new Utf8JsonReader(array);
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            slices.Add(start..(int)reader.BytesConsumed);
        }
        return slices;
    }

    /// <summary>The number of elements.</summary>
    public static int Count(ReadOnlySpan<byte> array) => Of(array).Count;
}
