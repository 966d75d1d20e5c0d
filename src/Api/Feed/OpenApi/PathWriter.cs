using System.Text.Json.Nodes;
using ConsumerSafety.Api.Feed.Protocol;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Search.Fields.Descriptions;

namespace ConsumerSafety.Api.Feed.OpenApi;

/// <summary>What can be asked of the feed: every path with its options and answers.</summary>
internal sealed class PathWriter
{
    private const string Json = "application/json";

    private static readonly (string Name, string Type, string Text)[] s_options =
    [
        ("$filter", "string", "Which entities: a condition in OData's language."),
        ("$search", "string", "Words to look for, with AND, OR, NOT, quotation marks and parentheses."),
        ("$orderby", "string", "In which order, for example PublishedAt desc."),
        ("$select", "string", "Which properties, parted by commas."),
        ("$expand", "string", "Which related entities are written with each."),
        ("$top", "integer", "How many at most."),
        ("$skip", "integer", "How many are passed over."),
        ("$count", "boolean", "Whether to say how many there are in all."),
        ("$format", "string", "The media type of the answer, in place of Accept."),
    ];

    private static readonly string[] s_ofCounts = ["$filter", "$search"];
    private static readonly string[] s_ofEntities = ["$select", "$expand", "$format"];

    private readonly JsonObject _paths = [];

    /// <summary>All paths below the service root.</summary>
    public JsonObject Write(IReadOnlyList<EntitySet> sets)
    {
        _paths["/"] = Get("The list of sets.", ["$format"], Json, SchemaWriter.Type("object"));
        _paths["/$metadata"] = Get(
            "The model, with what everything means and what can be asked.", ["$format"], ResponseFormat.Xml,
            SchemaWriter.Type("string"));
        _paths["/$batch"] = Post(
            "Many requests at once.", Json, SchemaWriter.Type("object"), SchemaWriter.Type("object"));
        foreach (var set in sets)
            AddSet(set);
        return _paths;
    }

    private void AddSet(EntitySet set)
    {
        var text = TypeDescriptions.Of(set).English;
        var page = SchemaWriter.Object(
            ("@odata.count", SchemaWriter.Type("integer", "int64")),
            ("@odata.nextLink", SchemaWriter.Type("string", "uri")),
            ("value", new() { ["type"] = "array", ["items"] = SchemaWriter.Reference(set.TypeName) }));
        _paths[$"/{set.Name}"] = Get(text, [.. s_options.Select(option => option.Name)], Json, page);
        _paths[$"/{set.Name}/$count"] = Get(
            $"How many there are. {text}", s_ofCounts, "text/plain", SchemaWriter.Type("string"));
        _paths[$"/{set.Name}/$query"] = Post(
            $"The same as a GET, with the query options as the body. {text}", "text/plain",
            SchemaWriter.Type("string"), (JsonObject)page.DeepClone());
        var entity = $"/{set.Name}('{{{set.Key.Name}}}')";
        _paths[entity] = WithKey(set, Get("One by its key.", s_ofEntities, Json, SchemaWriter.Reference(set.TypeName)));
        foreach (var navigation in set.Navigations)
            _paths[$"{entity}/{navigation.Name}"] = WithKey(set, Get(
                TypeDescriptions.Of(navigation).English, [], Json, SchemaWriter.Type("object")));
    }

    private static JsonObject WithKey(EntitySet set, JsonObject path)
    {
        path["parameters"] = new JsonArray(new JsonObject
        {
            ["name"] = set.Key.Name,
            ["in"] = "path",
            ["required"] = true,
            ["description"] = FieldDescriptions.Of(set, set.Key).Text.English,
            ["schema"] = SchemaWriter.Type("string"),
        });
        return path;
    }

    private static JsonObject Get(string text, IReadOnlyList<string> options, string type, JsonObject schema)
    {
        var parameters = new JsonArray();
        foreach (var (name, valueType, description) in s_options.Where(option => options.Contains(option.Name)))
            parameters.Add(new JsonObject
            {
                ["name"] = name,
                ["in"] = "query",
                ["description"] = description,
                ["schema"] = SchemaWriter.Type(valueType),
            });
        return new()
        {
            ["get"] = new JsonObject
            {
                ["summary"] = text,
                ["parameters"] = parameters,
                ["responses"] = Responses(type, schema),
            },
        };
    }

    private static JsonObject Post(string text, string type, JsonObject sent, JsonObject given) => new()
    {
        ["post"] = new JsonObject
        {
            ["summary"] = text,
            ["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content(type, sent) },
            ["responses"] = Responses(Json, given),
        },
    };

    private static JsonObject Responses(string type, JsonObject schema) => new()
    {
        ["200"] = new JsonObject { ["description"] = "The answer.", ["content"] = Content(type, schema) },
        ["default"] = new JsonObject
        {
            ["description"] = "What was wrong, and with which part of the request.",
            ["content"] = Content(Json, SchemaWriter.Reference("Error")),
        },
    };

    private static JsonObject Content(string type, JsonObject schema) =>
        new() { [type] = new JsonObject { ["schema"] = schema } };
}
