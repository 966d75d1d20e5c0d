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
        var fault = Fault("""{ "rows": { "in": "jsonl" }, "kind": "Recall", "title": "召回", "notise": {}, "notice": { "ReferenceNumber": "n", "Title": "t" } }""");
        Assert.Equal((1, 63), (fault.Line, fault.Column));
    }

    [Theory]
    [InlineData("""{ "kind": "Recall", "notice": { "ReferenceNumber": "n", "Title": "t" } }""", "\"rows\"")]
    [InlineData("""{ "rows": { "in": "yaml" }, "kind": "Recall", "notice": { "ReferenceNumber": "n", "Title": "t" } }""",
        "\"json\", \"jsonl\", \"xml\" or \"table\"")]
    [InlineData("""{ "rows": { "in": "xml" }, "kind": "Recall", "notice": { "ReferenceNumber": "n", "Title": "t" } }""", "\"element\"")]
    [InlineData("""{ "rows": { "in": "table" }, "kind": "Recall", "notice": { "ReferenceNumber": "n", "Title": "t" } }""", "\"headings\"")]
    [InlineData("""{ "rows": { "in": "jsonl" }, "kind": "Recalls", "notice": { "ReferenceNumber": "n", "Title": "t" } }""", "one of SpotCheck")]
    [InlineData("""{ "rows": { "in": "jsonl" }, "kind": "Recall" }""", "\"notice\"")]
    [InlineData("""{ "rows": { "in": "jsonl" }, "kind": "own", "notice": { "ReferenceNumber": "n", "Title": "t" } }""", "no \"notice\"")]
    [InlineData("""{ "rows": { "in": "jsonl" }, "kind": "Recall", "notice": { "ReferenceNumber": "n", "Title": 5 } }""", "a name, a list")]
    [InlineData("""{ "rows": { "in": "jsonl" }, "kind": "Recall", "notice": { "ReferenceNumber": "n", "Title": "t", "Verdict": "x" } }""",
        "a known property")]
    [InlineData("""{ "rows": { "in": "jsonl" }, "kind": "Recall", "notice": { "ReferenceNumber": "n", "Title": { "from": "a", "text": "b" } } }""", "exactly one of")]
    [InlineData("""{ "rows": { "in": "jsonl" }, "kind": "Recall", "notice": { "ReferenceNumber": "n", "Title": { "text": "{a" } } }""", "pair")]
    [InlineData("""{ "rows": { "in": "jsonl" }, "kind": "Recall", "notice": { "ReferenceNumber": "n", "Title": "$nane" }, "values": { "name": "a" } }""", "$name")]
    [InlineData("""{ "rows": { "in": "jsonl" }, "kind": "Recall", "notice": { "ReferenceNumber": "n", "Title": "t", "Products": { "Nmae": "a" } } }""",
        "\"Name\"")]
    [InlineData("""{ "rows": { "in": "jsonl" }, "kind": "Recall", "notice": { "ReferenceNumber": "n", "Title": "t" }, "offset": "8" }""", "+08:00")]
    [InlineData("""{ "rows": { "in": "jsonl" }, "kind": "Recall", "notice": { "ReferenceNumber": "n", "Title": "t" }, "dates": ["%"] }""", "date patterns")]
    [InlineData("""{ "rows": { "in": "jsonl" }, "kind": "Recall", "notice": { "ReferenceNumber": "n", "Title": "t" }, "notice": {} }""", "only once")]
    [InlineData("""{ "rows": { "in": "jsonl", "encoding": "latin-17" }, "kind": "Recall", "notice": { "ReferenceNumber": "n", "Title": "t" } }""",
        "the name of an encoding")]
    [InlineData("""{ "rows": { "in": "jsonl" }, "kind": "Recall", "notice": { "ReferenceNumber": "n", "Title": "t" }, "decimal": "'" }""", "or \",\"")]
    [InlineData("""{ "rows": { "in": "table", "headings": ["a"], "delimiter": 5 }, "kind": "Recall", "notice": { "ReferenceNumber": "n", "Title": "t" } }""",
        "one character")]
    [InlineData("""{ "rows": { "in": "jsonl" }, "kind": "Recall", "notice": { "ReferenceNumber": "n", "Title": "t" }, "blank": 5 }""", "a text or a list")]
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
        var json = $$"""{ "rows": { "in": "jsonl" }, "kind": "Recall", "notice": { "ReferenceNumber": "n", "Title": { "from": "a", "then": [{{step}}] } } }""";
        var fault = Fault(json);
        Assert.StartsWith("notice.Title.then[0]", fault.Path, StringComparison.Ordinal);
        Assert.Contains(expected, fault.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"Id\": \"id\"", "given by the catalogue")]
    [InlineData("\"Url\": \"link\"", "did you mean \"SourceUrl\"?")]
    [InlineData("\"HazardTypes\": { \"constant\": \"Fires\" }", "instead of \"Fires\"")]
    [InlineData("\"HazardTypes\": { \"from\": \"h\", \"then\": { \"match\": { \"x\": \"Fyre\", \"y\": \"Fire\" } } }", "\"Fyre\"")]
    [InlineData("\"HazardTypes\": { \"from\": \"h\", \"then\": { \"lookup\": \"hazardTypes\", \"otherwise\": \"Othr\" } }",
        "\"Othr\"")]
    [InlineData("\"RiskLevel\": { \"from\": \"h\", \"then\": { \"map\": { \"x\": \"Type I\" } } }", "one of ")]
    [InlineData("\"RegionCode\": { \"constant\": \"Canada\" }", "\"Canada\"")]
    [InlineData("\"UnitsAffected\": { \"from\": \"u\", \"default\": \"many\" }", "a number")]
    [InlineData("\"PublishedAt\": { \"constant\": \"March\" }", "a date")]
    [InlineData("\"Products\": { \"Category\": { \"constant\": \"Toyz\" } }", "\"Toyz\"")]
    public void What_a_format_itself_says_is_checked_by_the_rules_of_the_catalogue(string property, string expected)
    {
        var fault = Fault($$"""
            { "rows": { "in": "jsonl" }, "kind": "Recall", "notice": { "ReferenceNumber": "n", "Title": "t",
              {{property}} } }
            """);
        Assert.Equal(2, fault.Line);
        Assert.Contains(expected, fault.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"language\": \"German (CH)\"", "\"German (CH)\"")]
    [InlineData("\"publisher\": \"Health Canada\"", "\"Health Canada\"")]
    public void Language_and_publisher_have_a_shape(string key, string expected)
    {
        var fault = Fault($$"""
            { "rows": { "in": "jsonl" }, "kind": "Recall", {{key}}, "notice": { "ReferenceNumber": "n", "Title": "t" } }
            """);
        Assert.Contains(expected, fault.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"ReferenceNumber\": \"n\"", "\"Title\" in \"notice\"")]
    [InlineData("\"Title\": \"t\"", "\"ReferenceNumber\" in \"notice\"")]
    public void What_every_notice_needs_must_be_filled(string property, string expected)
    {
        var fault = Fault($$"""{ "rows": { "in": "jsonl" }, "kind": "Recall", "notice": { {{property}} } }""");
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

    [Theory]
    [InlineData("{\n  \"title\": \"a\"\n  \"kind\": \"Recall\"\n}", 3, "missing at the end of line 2")]
    [InlineData("{\n  \"title\": \"a\",\n}", 3, "no comma before }")]
    [InlineData("{\n  // a remark\n}", 2, "no comments")]
    [InlineData("{\n  title: 1\n}", 2, "a key in double quotes")]
    [InlineData("{\n  \"title\": \"\\d\"\n}", 2, "a backslash written twice")]
    [InlineData("{\n  \"title\": \"a\n}", 2, "a closing quotation mark")]
    [InlineData("{\n  \"title\": \"a\"\n", 3, "a closing")]
    [InlineData("{ \"title\": 'a' }", 1, "a value")]
    public void A_fault_of_JSON_is_told_in_plain_words(string json, int line, string expected)
    {
        var fault = Fault(json);
        Assert.Equal(line, fault.Line);
        Assert.Contains(expected, fault.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_format_that_there_is_none_of_is_told_apart_from_a_missing_file()
    {
        var byName = ImportFormat.Load("cpcs", ImportWorld.FormatsDirectory, ImportWorld.Vocabulary);
        Assert.Contains("did you mean \"cpsc\"?", Assert.Single(byName.Faults).Expected, StringComparison.Ordinal);
        var byPath = ImportFormat.Load("./nowhere.json", ImportWorld.FormatsDirectory, ImportWorld.Vocabulary);
        Assert.Contains("./nowhere.json", Assert.Single(byPath.Faults).Expected, StringComparison.Ordinal);
    }

    private static FormatFault Fault(string json)
    {
        var result = ImportWorld.Parse(json);
        Assert.Null(result.Format);
        return Assert.Single(result.Faults);
    }
}
