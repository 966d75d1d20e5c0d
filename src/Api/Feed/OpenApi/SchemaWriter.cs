using System.Text.Json.Nodes;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Fields.Descriptions;

namespace ConsumerSafety.Api.Feed.OpenApi;

/// <summary>
/// The JSON schemas of everything the feed answers with, from the list of fields. Enumerations and complex types join
/// where first met.
/// </summary>
internal sealed class SchemaWriter
{
    private readonly JsonObject _schemas = [];

    /// <summary>All schemas, by name.</summary>
    public JsonObject Write(IReadOnlyList<EntitySet> sets)
    {
        foreach (var set in sets)
            _schemas[set.TypeName] = Entity(set);
        _schemas["Error"] = Object(("error", Object(
            ("code", Type("string")), ("message", Type("string")), ("target", Type("string")))));
        return _schemas;
    }

    /// <summary>A reference to a schema.</summary>
    public static JsonObject Reference(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    /// <summary>A schema of one type.</summary>
    public static JsonObject Type(string type, string? format = null)
    {
        var schema = new JsonObject { ["type"] = type };
        if (format is not null)
            schema["format"] = format;
        return schema;
    }

    /// <summary>A schema of an object with these properties.</summary>
    public static JsonObject Object(params (string Name, JsonObject Schema)[] properties)
    {
        var members = new JsonObject();
        foreach (var (name, schema) in properties)
            members[name] = schema;
        return new() { ["type"] = "object", ["properties"] = members };
    }

    private JsonObject Entity(EntitySet set)
    {
        var own = set.Fields.Where(field => field.Kind == set.Kind);
        var schema = Object([.. own.Select(field =>
            (field.Name, Describe(Property(field), FieldDescriptions.Of(set, field).Text.English)))]);
        Describe(schema, TypeDescriptions.Of(set).English);
        return set.Kind is null
            ? schema
            : new() { ["allOf"] = new JsonArray(Reference(EntitySets.Notices.TypeName), schema) };
    }

    private JsonObject Property(Field field)
    {
        var single = Single(field);
        if (field.IsCollection)
            return new() { ["type"] = "array", ["items"] = single };
        if (!field.IsNullable)
            return single;
        if (single["$ref"] is not null)
            return new() { ["anyOf"] = new JsonArray(single, Type("null")) };
        single["type"] = new JsonArray(single["type"]!.GetValue<string>(), "null");
        return single;
    }

    private JsonObject Single(Field field) => field.Type switch
    {
        FieldType.String => Type("string"),
        FieldType.Int32 => Type("integer", "int32"),
        FieldType.Int64 => Type("integer", "int64"),
        FieldType.Decimal => Type("number", "decimal"),
        FieldType.Double => Type("number", "double"),
        FieldType.Boolean => Type("boolean"),
        FieldType.Date => Type("string", "date"),
        FieldType.Instant => Type("string", "date-time"),
        FieldType.Enum => Enumeration(field.EnumType!),
        FieldType.Complex => Complex(field),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Type, null),
    };

    private JsonObject Enumeration(Type type)
    {
        if (!_schemas.ContainsKey(type.Name))
        {
            var schema = Describe(Type("string"), TypeDescriptions.Of(type.Name).English);
            schema["enum"] = new JsonArray([.. Enum.GetNames(type).Select(name => JsonValue.Create(name))]);
            _schemas[type.Name] = schema;
        }
        return Reference(type.Name);
    }

    private JsonObject Complex(Field field)
    {
        var name = field.ComplexTypeName!;
        if (!_schemas.ContainsKey(name))
            _schemas[name] = Describe(
                Object([.. field.Members.Select(member => (member.Name,
                    Describe(Property(member), FieldDescriptions.Of(name, member.Name).Text.English)))]),
                TypeDescriptions.Of(name).English);
        return Reference(name);
    }

    private static JsonObject Describe(JsonObject schema, string text)
    {
        schema["description"] = text;
        return schema;
    }
}
