using ConsumerSafety.Import.Formats;

namespace ConsumerSafety.Import.Tests.Formats;

public sealed class FormatFaultTests
{
    [Fact]
    public void An_unknown_property_is_pointed_at_and_the_nearest_suggested()
    {
        var fault = Fault("""
            {
              "rows": { "in": "jsonl" }, "kind": "Recall",
              "notice": {
                "Titel": "t"
              }
            }
            """);
        Assert.Equal((4, 5, "notice.Titel"), (fault.Line, fault.Column, fault.Path));
        Assert.Contains("did you mean \"Title\"?", fault.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void The_column_counts_characters_not_bytes()
    {
        var fault = Fault("""{ "rows": { "in": "jsonl" }, "kind": "Recall", "title": "召回", "notise": {}, "notice": {} }""");
        Assert.Equal((1, 63), (fault.Line, fault.Column));
    }

    [Theory]
    [InlineData("""{ "kind": "Recall", "notice": {} }""", "\"rows\"")]
    [InlineData("""{ "rows": { "in": "yaml" }, "kind": "Recall", "notice": {} }""",
        "\"json\", \"jsonl\", \"xml\" or \"table\"")]
    [InlineData("""{ "rows": { "in": "xml" }, "kind": "Recall", "notice": {} }""", "\"element\"")]
    [InlineData("""{ "rows": { "in": "table" }, "kind": "Recall", "notice": {} }""", "\"headings\"")]
    [InlineData("""{ "rows": { "in": "jsonl" }, "kind": "Recalls", "notice": {} }""", "one of SpotCheck")]
    [InlineData("""{ "rows": { "in": "jsonl" }, "kind": "Recall" }""", "\"notice\"")]
    [InlineData("""{ "rows": { "in": "jsonl" }, "kind": "own", "notice": {} }""", "no \"notice\"")]
    [InlineData("""{ "rows": { "in": "jsonl" }, "kind": "Recall", "notice": { "Title": 5 } }""", "a name, a list")]
    [InlineData("""{ "rows": { "in": "jsonl" }, "kind": "Recall", "notice": { "Verdict": "x" } }""",
        "a known property")]
    [InlineData("""{ "rows": { "in": "jsonl" }, "kind": "Recall", "notice": { "Title": { "from": "a", "text": "b" } } }""", "exactly one of")]
    [InlineData("""{ "rows": { "in": "jsonl" }, "kind": "Recall", "notice": { "Title": { "text": "{a" } } }""", "pair")]
    [InlineData("""{ "rows": { "in": "jsonl" }, "kind": "Recall", "notice": { "Title": "$nane" }, "values": { "name": "a" } }""", "$name")]
    [InlineData("""{ "rows": { "in": "jsonl" }, "kind": "Recall", "notice": { "Products": { "Nmae": "a" } } }""",
        "\"Name\"")]
    [InlineData("""{ "rows": { "in": "jsonl" }, "kind": "Recall", "notice": {}, "offset": "8" }""", "+08:00")]
    [InlineData("""{ "rows": { "in": "jsonl" }, "kind": "Recall", "notice": {}, "dates": ["%"] }""", "date patterns")]
    [InlineData("""{ "rows": { "in": "jsonl" }, "kind": "Recall", "notice": {}, "notice": {} }""", "only once")]
    [InlineData("""{ "rows": { "in": "jsonl", "encoding": "latin-17" }, "kind": "Recall", "notice": {} }""",
        "the name of an encoding")]
    [InlineData("""{ "rows": { "in": "jsonl" }, "kind": "Recall", "notice": {}, "decimal": "'" }""", "or \",\"")]
    [InlineData("""{ "rows": { "in": "table", "headings": ["a"], "delimiter": 5 }, "kind": "Recall", "notice": {} }""",
        "one character")]
    [InlineData("""{ "rows": { "in": "jsonl" }, "kind": "Recall", "notice": {}, "blank": 5 }""", "a text or a list")]
    public void A_fault_says_what_was_expected(string json, string expected) =>
        Assert.Contains(expected, Fault(json).Expected, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"numbr\"", "did you mean \"number\"?")]
    [InlineData("\"split\"", "an object { \"split\"")]
    [InlineData("{ \"splt\": \",\" }", "did you mean \"split\"?")]
    [InlineData("{ \"cut\": \"x\" }", "a number of characters")]
    [InlineData("{ \"cut\": \"300\" }", "not in quotes")]
    [InlineData("{ \"join\": 5 }", "the text that goes in between")]
    [InlineData("{ \"lookup\": \"region\" }", "regions, hazardTypes, productCategories")]
    [InlineData("{ \"extract\": \"(\" }", "a regular expression")]
    [InlineData("{ \"extract\": \"(a)\\\\1\" }", "without back references")]
    [InlineData("{ \"replace\": \"a\" }", "a regular expression and what takes the place")]
    [InlineData("{ \"url\": \"example.org\" }", "absolute http")]
    [InlineData("{ \"map\": {} }", "an object of texts")]
    [InlineData("{ \"map\": { \"a\": \"b\" }, \"else\": \"c\" }", "a known key instead of \"else\"")]
    public void A_fault_in_a_step_says_what_was_expected(string step, string expected)
    {
        var json = $$"""{ "rows": { "in": "jsonl" }, "kind": "Recall", "notice": { "Title": { "from": "a", "then": [{{step}}] } } }""";
        var fault = Fault(json);
        Assert.StartsWith("notice.Title.then[0]", fault.Path, StringComparison.Ordinal);
        Assert.Contains(expected, fault.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_is_listed()
    {
        var result = ImportWorld.Parse("""{ "rows": { "in": "jsonl" }, "kind": "Recall", "x": 1, "notice": { "a": "b", "c": "d" } }""");
        Assert.Null(result.Format);
        Assert.Equal(3, result.Faults.Count);
    }

    [Fact]
    public void What_is_not_JSON_is_pointed_at()
    {
        var fault = Fault("{\n  \"rows\": [,]\n}");
        Assert.Equal(2, fault.Line);
        Assert.StartsWith("JSON", fault.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_format_that_there_is_none_of_is_told_apart_from_a_missing_file()
    {
        var byName = ImportFormat.Load("cpcs", ImportWorld.FormatsDirectory);
        Assert.Contains("did you mean \"cpsc\"?", Assert.Single(byName.Faults).Expected, StringComparison.Ordinal);
        var byPath = ImportFormat.Load("./nowhere.json", ImportWorld.FormatsDirectory);
        Assert.Contains("./nowhere.json", Assert.Single(byPath.Faults).Expected, StringComparison.Ordinal);
    }

    private static FormatFault Fault(string json)
    {
        var result = ImportWorld.Parse(json);
        Assert.Null(result.Format);
        return Assert.Single(result.Faults);
    }
}
