using System.Text.Json;
using ConsumerSafety.Domain.Notices;
using ConsumerSafety.Import.Formats;
using ConsumerSafety.Import.Notices;

namespace ConsumerSafety.Import.Tests.Formats;

public sealed class FormatSchemaTests
{
    private static readonly JsonElement s_schema = Read("format.schema.json");

    public static TheoryData<string> Shipped => new(ImportFormat.List(ImportWorld.FormatsDirectory));

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_shipped_format_loads_and_meets_the_schema_it_names(string name)
    {
        Assert.Empty(ImportFormat.Load(name, ImportWorld.FormatsDirectory, ImportWorld.Vocabulary).Faults);
        var format = Read(name + ".json");
        Assert.Equal("./format.schema.json", format.GetProperty("$schema").GetString());
        Assert.True(new JsonSchemaCheck(s_schema).IsValid(format));
    }

    [Fact]
    public void The_formats_of_the_sources_are_shipped() => Assert.Equal(
        [
            "cpsc", "cpsc-recallsgov", "fda-ires", "fda-recalls-xml", "fda-recallsgov", "food-sampling",
                "notices-jsonl",
            "openfda-enforcement", "safetygate", "spotcheck",
        ],
        ImportFormat.List(ImportWorld.FormatsDirectory));

    [Fact]
    public void The_schema_names_every_property_a_format_can_fill()
    {
        var ofNotices = Enum.GetValues<NoticeKind>().SelectMany(kind => NoticeProperties.Of(kind).Keys).Distinct();
        Assert.Equal(ofNotices.Order(), Names(s_schema.GetProperty("properties").GetProperty("notice")));
        foreach (var type in new[] { typeof(Product), typeof(TestItem), typeof(Attachment) })
            Assert.Equal(["each", "parts", .. NoticeProperties.OfElement(type).Keys.Order(StringComparer.Ordinal)],
                Names(s_schema.GetProperty("$defs").GetProperty(type.Name).GetProperty("anyOf")[0])
                    .OrderBy(name => char.IsUpper(name[0])).ThenBy(name => name, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{ "rows": { "in": "jsonl" }, "kind": "Recall", "notice": { "Titel": "t" } }""")]
    [InlineData("""{ "rows": { "in": "xml" }, "kind": "Recall", "notice": {} }""")]
    [InlineData("""{ "rows": { "in": "jsonl" }, "kind": "Recall" }""")]
    [InlineData("""{ "rows": { "in": "jsonl" }, "kind": "Recal", "notice": {} }""")]
    [InlineData("""{ "rows": { "in": "jsonl" }, "kind": "Recall", "notice": { "Title": { "from": "a", "then": "numbr" } } }""")]
    [InlineData("""{ "rows": { "in": "jsonl" }, "kind": "Recall", "notice": { "Title": { "from": "a", "text": "b" } } }""")]
    public void What_the_parser_refuses_the_schema_refuses(string json)
    {
        using var document = JsonDocument.Parse(json);
        Assert.False(new JsonSchemaCheck(s_schema).IsValid(document.RootElement));
        Assert.Null(ImportWorld.Parse(json).Format);
    }

    /// <summary>
    /// Codes in tables are data: a code that the vocabulary does not have would lose the value silently.
    /// </summary>
    [Theory]
    [MemberData(nameof(Shipped))]
    public void Codes_in_tables_are_in_the_vocabulary(string name)
    {
        var format = Read(name + ".json");
        if (!format.TryGetProperty("notice", out var notice))
            return;
        var vocabulary = ImportWorld.Vocabulary;
        var values = format.TryGetProperty("values", out var named) ? named : default;
        Assert.All(Results(notice, "HazardTypes", values), code => Assert.NotNull(vocabulary.FindHazardType(code)));
        Assert.All(Results(notice, "Category", values), code => Assert.NotNull(vocabulary.FindProductCategory(code)));
    }

    private static IEnumerable<string> Results(JsonElement element, string property, JsonElement values)
    {
        foreach (var part in Parts(element))
        {
            if (part.Name == property)
                foreach (var code in Codes(part.Value, values))
                    yield return code;
            else
                foreach (var code in Results(part.Value, property, values))
                    yield return code;
        }
    }

    private static IEnumerable<string> Codes(JsonElement element, JsonElement values)
    {
        if (element.ValueKind == JsonValueKind.String && element.GetString() is ['$', .. var name]
            && values.TryGetProperty(name, out var value))
            return Codes(value, values);
        return Parts(element).SelectMany(part => part.Name switch
        {
            "map" or "match" => part.Value.EnumerateObject().Select(entry => entry.Value.GetString()!),
            "otherwise" => part.Value.GetString() is { Length: > 0 } text
                && !text.Contains('{', StringComparison.Ordinal) ? [text] : [],
            _ => Codes(part.Value, values),
        });
    }

    private static IEnumerable<(string Name, JsonElement Value)> Parts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Select(member => (member.Name, member.Value)),
        JsonValueKind.Array => element.EnumerateArray().Select(item => ("", item)),
        _ => [],
    };

    private static IEnumerable<string> Names(JsonElement schema) =>
        schema.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order();

    private static JsonElement Read(string file) =>
        JsonElement.Parse(File.ReadAllBytes(Path.Combine(ImportWorld.FormatsDirectory, file)));
}
