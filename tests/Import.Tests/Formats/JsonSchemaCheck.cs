using System.Text.Json;
using System.Text.RegularExpressions;

namespace ConsumerSafety.Import.Tests.Formats;

/// <summary>
/// The part of JSON Schema 2020-12 that the schema of mapping files uses; another keyword fails the test.
/// </summary>
internal sealed class JsonSchemaCheck(JsonElement root)
{
    private static readonly string[] s_remarks = ["$schema", "$defs", "title", "description", "then", "else",
        "additionalProperties"];

    public bool IsValid(JsonElement value) => IsValid(root, value);

    private bool IsValid(JsonElement schema, JsonElement value) =>
        schema.ValueKind == JsonValueKind.True
        || schema.ValueKind == JsonValueKind.Object
            && schema.EnumerateObject().All(keyword => Holds(schema, keyword, value));

    private bool Holds(JsonElement schema, JsonProperty keyword, JsonElement value)
    {
        var rule = keyword.Value;
        return keyword.Name switch
        {
            "$ref" => IsValid(Resolve(rule.GetString()!), value),
            "type" => Types(rule).Any(type => IsOf(type, value)),
            "const" => JsonElement.DeepEquals(rule, value),
            "enum" => rule.EnumerateArray().Any(item => JsonElement.DeepEquals(item, value)),
            "anyOf" => rule.EnumerateArray().Any(item => IsValid(item, value)),
            "oneOf" => rule.EnumerateArray().Count(item => IsValid(item, value)) == 1,
            "allOf" => rule.EnumerateArray().All(item => IsValid(item, value)),
            "not" => !IsValid(rule, value),
            "if" => IsValid(schema.GetProperty(IsValid(rule, value) ? "then" : "else"), value),
            "properties" => value.ValueKind != JsonValueKind.Object || HasProperties(schema, rule, value),
            "required" => value.ValueKind != JsonValueKind.Object
                || rule.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
            "dependentRequired" => value.ValueKind != JsonValueKind.Object || rule.EnumerateObject().All(pair =>
                !value.TryGetProperty(pair.Name, out _)
                    || pair.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _))),
            "minProperties" => value.ValueKind != JsonValueKind.Object
                || value.EnumerateObject().Count() >= rule.GetInt32(),
            "items" => value.ValueKind != JsonValueKind.Array
                || value.EnumerateArray().All(item => IsValid(rule, item)),
            "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= rule.GetInt32(),
            "maxItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= rule.GetInt32(),
            "minLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= rule.GetInt32(),
            "maxLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length <= rule.GetInt32(),
            "pattern" => value.ValueKind != JsonValueKind.String
                || Regex.IsMatch(value.GetString()!, rule.GetString()!),
            "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= rule.GetDecimal(),
            "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() <= rule.GetDecimal(),
            "additionalProperties" when !schema.TryGetProperty("properties", out _) =>
                value.ValueKind != JsonValueKind.Object
                    || value.EnumerateObject().All(member => IsValid(rule, member.Value)),
            _ => s_remarks.Contains(keyword.Name) ? true : throw new NotSupportedException(keyword.Name),
        };
    }

    private bool HasProperties(JsonElement schema, JsonElement properties, JsonElement value) =>
        value.EnumerateObject().All(member => properties.TryGetProperty(member.Name, out var rule)
            ? IsValid(rule, member.Value)
            : !schema.TryGetProperty("additionalProperties", out var others) || IsValid(others, member.Value));

    private JsonElement Resolve(string reference) => reference[2..].Split('/')
        .Aggregate(root, (element, name) => element.GetProperty(name));

    private static IEnumerable<string> Types(JsonElement rule) => rule.ValueKind == JsonValueKind.String
        ? [rule.GetString()!] : rule.EnumerateArray().Select(type => type.GetString()!);

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new NotSupportedException(type),
    };
}
