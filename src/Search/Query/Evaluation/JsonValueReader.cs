using System.Globalization;
using System.Text.Json;
using ConsumerSafety.Search.Fields;

namespace ConsumerSafety.Search.Query.Evaluation;

/// <summary>Reads back the values that rows are made of.</summary>
internal static class JsonValueReader
{
    private static readonly Dictionary<(Type, string), object> s_enums = EntitySets.All
        .SelectMany(set => set.Fields)
        .Select(field => field.EnumType)
        .OfType<Type>()
        .Distinct()
        .SelectMany(type => Enum.GetValues(type).Cast<object>().Select(value => (type, value)))
        .ToDictionary(pair => (pair.type, pair.value.ToString()!), pair => pair.value);

    /// <summary>A single value; null for JSON null and for a property the entity does not have.</summary>
    public static object? Read(Field field, ReadOnlySpan<byte> json)
    {
        if (json.IsEmpty)
            return null;
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return Read(field, ref reader);
    }

    /// <summary>The elements of a collection: plain values, or for records arrays of their members' values.</summary>
    public static List<object?> ReadAll(Field field, ReadOnlySpan<byte> json)
    {
        var elements = new List<object?>();
        if (json.IsEmpty)
            return elements;
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            elements.Add(field.Type == FieldType.Complex ? ReadRecord(field, ref reader) : Read(field, ref reader));
        return elements;
    }

    private static object?[] ReadRecord(Field field, ref Utf8JsonReader reader)
    {
        var values = new object?[field.Members.Count];
        for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndObject; i++)
        {
            reader.Read();
            values[i] = Read(field.Members[i], ref reader);
        }
        return values;
    }

    private static object? Read(Field field, ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        return field.Type switch
        {
            FieldType.String => reader.GetString(),
            FieldType.Int32 => reader.GetInt32(),
            FieldType.Int64 => reader.GetInt64(),
            FieldType.Decimal => reader.GetDecimal(),
            FieldType.Double => reader.GetDouble(),
            FieldType.Boolean => reader.GetBoolean(),
            FieldType.Date => DateOnly.ParseExact(reader.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            FieldType.Instant => reader.GetDateTimeOffset(),
            FieldType.Enum => s_enums[(field.EnumType!, reader.GetString()!)],
            _ => throw new InvalidOperationException($"{field} is not a single value."),
        };
    }
}
