using System.Text.Json;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Query;
using ConsumerSafety.Search.Results;

namespace ConsumerSafety.Api.Feed.Expanding;

/// <summary>The keys that rows hold, and the conditions they make.</summary>
internal static class RowKeys
{
    // A number no lambda of a query has: their depth is bounded below it.
    private const int Variable = 14;

    /// <summary>The keys in a field of text, in order: none, one or several.</summary>
    public static IReadOnlyList<string> Read(Row row, Field field)
    {
        var keys = new List<string>();
        var reader = new Utf8JsonReader(row.Value(field));
        while (reader.Read())
            if (reader.TokenType == JsonTokenType.String)
                keys.Add(reader.GetString()!);
        return keys;
    }

    /// <summary>Rows under each of the keys they hold in a field.</summary>
    public static Dictionary<string, List<Row>> Group(IReadOnlyList<Row> rows, Field field)
    {
        var groups = new Dictionary<string, List<Row>>();
        foreach (var row in rows)
            foreach (var key in Read(row, field).Distinct())
            {
                if (!groups.TryGetValue(key, out var group))
                    groups.Add(key, group = []);
                group.Add(row);
            }
        return groups;
    }

    /// <summary>The entities that a navigation leads to from a row.</summary>
    public static FilterNode LeadingFrom(Row row, Navigation navigation) =>
        LeadingFrom(Read(row, navigation.KeyField), navigation);

    /// <summary>The entities that a navigation leads to from these keys.</summary>
    public static FilterNode LeadingFrom(IEnumerable<string> keys, Navigation navigation)
    {
        object?[] values = [.. keys.Distinct()];
        var field = new FieldNode(navigation.TargetField);
        return field.Field.IsCollection
            ? new AnyNode(field, Variable, new InNode(new ElementNode(field.Field, Variable), values))
            : new InNode(field, values);
    }
}
