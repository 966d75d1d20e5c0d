using System.Text.Json;
using ConsumerSafety.Domain.Notices;

namespace ConsumerSafety.Import.Tests.Mapping;

public sealed class StepTests
{
    [Theory]
    [InlineData("About 10,600 (In addition, 340 were sold in Canada)", 10_600)]
    [InlineData("1.2 million", 1_200_000)]
    [InlineData("约3万台", 30_000)]
    [InlineData("１２３４ 台", 1_234)]
    [InlineData("521 units (total all products)", 521)]
    [InlineData("Model K-5 only", 5)]
    [InlineData("1'200", 1_200)]
    [InlineData("1’200 Stück", 1_200)]
    [InlineData("5 700", 5_700)]
    [InlineData("5\u00A0700", 5_700)]
    [InlineData("5\u202F700 unités", 5_700)]
    [InlineData("1 200 000", 1_200_000)]
    [InlineData("1.200.000", 1_200_000)]
    [InlineData("1.234,00", 1_234)]
    [InlineData("1,5 Mio.", 1_500_000)]
    [InlineData("2 Tsd. Stück", 2_000)]
    [InlineData("3万", 30_000)]
    [InlineData("3万5千台", 35_000)]
    [InlineData("10多万台", 100_000)]
    [InlineData("2012 300-watt", 2_012)]
    [InlineData("unknown", null)]
    public async Task A_number_is_found_in_prose(string text, int? expected)
    {
        var result = await Read("\"UnitsAffected\": { \"from\": \"v\", \"then\": \"number\" }", text);
        Assert.Equal(expected, (int?)result.First<Recall>().UnitsAffected);
        Assert.Equal(expected is null,
            result.Reasons.Any(reason => reason.StartsWith("No number", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("1.200")]
    [InlineData("1 to 2 million")]
    [InlineData("between 1 and 2 million")]
    [InlineData("100–200 units")]
    [InlineData("1/2 million")]
    [InlineData("12.03.2024")]
    [InlineData("1,2,3")]
    [InlineData("1,2345")]
    [InlineData("10k")]
    public async Task A_number_that_can_be_read_in_several_ways_is_marked(string text)
    {
        var result = await Read("\"UnitsAffected\": { \"from\": \"v\", \"then\": \"number\" }", text);
        Assert.Null(result.First<Recall>().UnitsAffected);
        Assert.Contains(result.Reasons, reason => reason.StartsWith("This number can", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1.200", ",", "1200")]
    [InlineData("1.200", ".", "1.2")]
    [InlineData("1,200", ",", "1.2")]
    [InlineData("1.234,56", ",", "1234.56")]
    [InlineData("1,2345", ",", "1.2345")]
    public async Task The_format_says_what_begins_decimals(string text, string mark, string expected)
    {
        var format = ImportWorld.Format($$"""
            { "rows": { "in": "jsonl" }, "kind": "CounterfeitRuling", "publisher": "cpsc", "decimal": "{{mark}}",
              "notice": { "ReferenceNumber": "v", "Title": "v", "GoodsValue": "v" } }
            """);
        var result = await ImportWorld.Read(format, JsonSerializer.Serialize(new { v = text }));
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture),
            result.First<CounterfeitRuling>().GoodsValue);
    }

    [Theory]
    [InlineData("1,200", 1_200)]
    [InlineData("1,5", null)]
    [InlineData("5 units", null)]
    [InlineData("1.200", null)]
    public async Task Without_the_step_the_whole_value_must_be_a_number(string text, int? expected)
    {
        var result = await Read("\"UnitsAffected\": \"v\"", text);
        Assert.Equal(expected, (int?)result.First<Recall>().UnitsAffected);
    }

    [Theory]
    [InlineData("keine Angabe verfügbar")]
    [InlineData("Keine  Angabe VERFÜGBAR")]
    public async Task A_blank_of_any_length_says_nothing_whatever_its_case_and_spaces(string text)
    {
        var result = await Read("\"Hotline\": \"v\"", text, "\"blank\": \"keine Angabe verfügbar\",");
        Assert.Null(result.First<Recall>().Hotline);
    }

    [Theory]
    [InlineData("2024-03-05")]
    [InlineData("2024/3/5")]
    [InlineData("2024.03.05")]
    [InlineData("20240305")]
    [InlineData("2024年3月5日")]
    [InlineData("２０２４年３月５日")]
    [InlineData("03/05/2024")]
    [InlineData("Tue, 5 Mar 2024 22:36:00 -0400")]
    [InlineData("2024-03-05T23:59:59+08:00")]
    [InlineData("45356")]
    public async Task A_day_is_read_in_many_patterns(string text)
    {
        var dates = """
            "dates": ["yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日", "MM/dd/yyyy", "ddd, d MMM yyyy HH:mm:ss zzz", "serial"],
            """;
        var result = await Read("\"StartsOn\": \"v\"", text, dates);
        Assert.Equal(new DateOnly(2024, 3, 5), result.First<Recall>().StartsOn);
    }

    [Theory]
    [InlineData("1709604000", "unix", "2024-03-05T02:00:00Z")]
    [InlineData("1709604000123", "unix-ms", "2024-03-05T02:00:00.123Z")]
    public async Task Seconds_and_milliseconds_since_1970_are_dates(string text, string pattern, string expected)
    {
        var result = await Read("\"PublishedAt\": \"v\"", text, $"\"dates\": \"{pattern}\",");
        Assert.Equal(DateTimeOffset.Parse(expected, null), result.First<Recall>().PublishedAt);
    }

    [Fact]
    public async Task A_date_that_cannot_be_read_is_told_once()
    {
        var result = await Read("\"PublishedAt\": \"v\"", "5th of March");
        Assert.Single(result.Rows[0].Faults, fault => fault.Column is "v" or "PublishedAt");
    }

    [Theory]
    [InlineData("2024-03-05T10:00:00", "2024-03-05T02:00:00Z")]
    [InlineData("2024-03-05T10:00:00-04:00", "2024-03-05T14:00:00Z")]
    [InlineData("2024-03-05", "2024-03-05T00:00:00Z")]
    public async Task A_time_without_offset_takes_that_of_the_format_and_a_day_is_midnight_in_UTC(string text,
        string expected)
    {
        var result = await Read("\"PublishedAt\": \"v\"", text, "\"offset\": \"+08:00\",");
        Assert.Equal(DateTimeOffset.Parse(expected, null), result.First<Recall>().PublishedAt);
    }

    [Theory]
    [InlineData("\"html\"", "<p>Hot &amp; <b>sharp</b></p>", "Hot & sharp")]
    [InlineData("\"html\"", "&lt;i&gt;Salmonella&lt;/i&gt; < 5", "Salmonella < 5")]
    [InlineData("{ \"split\": [\";\", \"/\"] }", "a; b/c", "a")]
    [InlineData("[{ \"split\": \";\" }, { \"join\": \" and \" }]", "a; b;a", "a and b")]
    [InlineData("{ \"text\": \"<{value}>\" }", "a", "<a>")]
    [InlineData("{ \"cut\": 12 }", "one two three four", "one two…")]
    [InlineData("{ \"url\": \"https://a.example/x\" }", "/y z", "https://a.example/y%20z")]
    [InlineData("{ \"url\": \"https://a.example/\" }", "http://b.example/", "http://b.example/")]
    [InlineData("{ \"map\": { \"Class I\": \"one\" } }", "ＣＬＡＳＳ　i", "one")]
    [InlineData("{ \"map\": { \"x\": \"y\" }, \"otherwise\": \"no {value}\" }", "z", "no z")]
    [InlineData("{ \"match\": { \"fire|smoke\": \"Fire\", \"burn\": \"Burn\" } }", "Smoke and burns", "Fire")]
    [InlineData("{ \"lookup\": \"hazardTypes\" }", "火灾", "Fire")]
    [InlineData("{ \"lookup\": \"regions\" }", "germany", "DE")]
    [InlineData("{ \"extract\": [\"no([0-9]+)\", \"[a-z]+\"] }", "abc 12", "abc")]
    [InlineData("{ \"replace\": [\"([a-z])-\", \"$1\"] }", "a-b-c", "abc")]
    public async Task A_step_turns_a_value(string steps, string text, string expected)
    {
        var result = await Read($"\"Hotline\": {{ \"from\": \"v\", \"then\": {steps} }}", text);
        Assert.Equal(expected, result.First<Recall>().Hotline);
    }

    [Fact]
    public async Task What_a_table_does_not_know_is_left_out_and_marked()
    {
        var result = await Read("\"Hotline\": { \"from\": \"v\", \"then\": { \"map\": { \"x\": \"y\" } } }", "z");
        Assert.Null(result.First<Recall>().Hotline);
        var fault = Assert.Single(result.Rows[0].Faults, fault => fault.Column == "v");
        Assert.Equal("z", fault.Value);
    }

    [Fact]
    public async Task The_same_values_give_the_same_digest()
    {
        var format = ImportWorld.Format("""
            { "rows": { "in": "jsonl" }, "kind": "Recall", "publisher": "cpsc",
              "notice": { "Title": "t", "ReferenceNumber": { "all": ["t", "v"], "then": "digest" } } }
            """);
        var result = await ImportWorld.Read(format, """
            {"t":"a","v":"b"}
            {"v":"b","t":"a"}
            {"t":"ab"}
            """);
        var numbers = result.Rows.Select(row => row.Notice?.ReferenceNumber).ToList();
        Assert.Equal(20, numbers[0]!.Length);
        Assert.Equal(numbers[0], numbers[1]);
        Assert.NotEqual(numbers[0], numbers[2]);
    }

    [Theory]
    [InlineData("[{b} ]{a}[: {c}]", "B A: C")]
    [InlineData("[{b} ]{a}[: {missing}]", "B A")]
    [InlineData("{missing}{a}", null)]
    [InlineData("[[{{{a}}}]]", "[{A}]")]
    public async Task A_text_leaves_out_bracketed_parts_without_a_value(string pattern, string? expected)
    {
        var result = await ImportWorld.Read(
            ImportWorld.Recalls($"\"Hotline\": {{ \"text\": {JsonSerializer.Serialize(pattern)} }}"),
                """{"a":"A","b":"B","c":"C"}""");
        Assert.Equal(expected, result.First<Recall>().Hotline);
    }

    [Fact]
    public async Task A_title_that_stays_empty_names_the_reference_that_was_empty()
    {
        var format = ImportWorld.Format("""
            { "rows": { "in": "jsonl" }, "kind": "Recall", "publisher": "cpsc",
              "notice": { "ReferenceNumber": "n", "Title": { "text": "{n}: {product}" } } }
            """);
        var result = await ImportWorld.Read(format, """{"n":"1"}""");
        Assert.Equal("Title must not be empty, but {product} in its text is.", Assert.Single(result.Reasons));
    }

    [Fact]
    public async Task Named_values_that_refer_to_each_other_are_empty()
    {
        var format = ImportWorld.Recalls("\"Hotline\": \"$a\"",
            "\"values\": { \"a\": \"$b\", \"b\": [\"$a\", \"v\"] },");
        var result = await ImportWorld.Read(format, """{"v":"x"}""");
        Assert.Equal("x", result.First<Recall>().Hotline);
    }

    private static Task<ImportResult> Read(string property, string value, string rest = "") =>
        ImportWorld.Read(ImportWorld.Recalls(property, rest), JsonSerializer.Serialize(new { v = value }));
}
