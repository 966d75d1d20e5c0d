using System.Text;
using System.Text.Json.Nodes;
using ConsumerSafety.Api.Tables;
using ConsumerSafety.Api.Tests.Catalogue;
using ConsumerSafety.Search.Fields;
using CsCheck;
using Sylvan.Data.Csv;

namespace ConsumerSafety.Api.Tests.Tables;

public sealed class CsvTests(SampleFeed sample)
{
    private readonly FeedHost _host = sample.Host;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Notices", "")]
    [InlineData("Recalls", "")]
    [InlineData("Notices/ConsumerSafety.ElevatorNotice", "")]
    [InlineData("Agencies", "")]
    [InlineData("Regions", "$orderby=Name desc")]
    [InlineData("Notices", "$filter=RiskLevel eq 'High'&$orderby=PublishedAt desc,Title&$skip=3&$top=55")]
    [InlineData("Notices", "$select=Title,Id,Products,Version&$orderby=Title")]
    [InlineData("Notices", "$search=electric&$orderby=Id")]
    [InlineData("Notices", "$top=0")]
    [InlineData("Notices", "$compute=Version mul 2 as Twice,concat('=',Title) as Shown&$select=Id,Twice,Shown")]
    [InlineData("Notices", "$compute=length(Title) as Length&$orderby=Length desc,Id&$top=40")]
    [InlineData("Agencies('samr')/Notices", "$orderby=Id&$select=Id,PublisherId")]
    [InlineData("Notices", "$apply=filter(RiskLevel eq 'High')&$orderby=Title&$top=20")]
    [InlineData("Notices", "$apply=compute(concat('=',Title) as Shown)/topcount(9,Version)&$select=Shown,Id,Products")]
    [InlineData("Agencies('samr')/Notices", "$apply=join(HazardTypes as H)&$select=Id,H,CampaignIds")]
    public async Task Csv_has_every_entity_of_the_query_in_order_and_every_value_as_json_has_it(
        string path, string options)
    {
        var expected = await ReadJsonAsync($"/odata/{path}?{options}");
        var (names, rows) = await ReadAsync($"/odata/{path}?{options}&$format=csv");

        Assert.Equal(expected.Count, rows.Count);
        Assert.Equal(names.Distinct(), names);
        foreach (var (entity, row) in expected.Zip(rows))
        {
            Assert.All(entity, member => Assert.Contains(member.Key, names));
            foreach (var name in names)
                Assert.Equal(Cell(entity[name]), row[names.IndexOf(name)]);
        }
    }

    [Theory]
    [InlineData("groupby((Kind,RiskLevel),aggregate($count as N,Version with average as A))", "Kind,RiskLevel,N,A")]
    [InlineData("groupby((Publisher/Name,Region/Name),aggregate(PublishedAt with max as Last))",
        "Publisher/Name,Region/Name,Last")]
    [InlineData("groupby((Summary))/compute(concat('=',Summary) as Shown)", "Summary,Shown")]
    [InlineData("outerjoin(Products as P)/groupby((P/Brand,Kind),aggregate($count as N))/orderby(N desc)",
        "P/Brand,Kind,N")]
    [InlineData("concat(groupby((Kind),aggregate($count as N)),aggregate($count as N,Version with sum as S))",
        "Kind,N,S")]
    public async Task Csv_of_groups_has_a_column_for_every_path_and_every_value_as_json_has_it(
        string apply, string headings)
    {
        var path = "/odata/Notices?$apply=" + Uri.EscapeDataString(apply);
        var expected = await ReadJsonAsync(path);
        var (names, rows) = await ReadAsync(path + "&$format=csv");

        Assert.Equal(headings.Split(','), names);
        Assert.Equal(
            expected.Select(row => string.Join('|', names.Select(name =>
                Cell(name.Split('/').Aggregate((JsonNode?)row, (value, part) => value?[part]))))),
            rows.Select(row => string.Join('|', row)));
    }

    [Fact]
    public async Task The_columns_are_those_of_the_set_or_those_selected_in_that_order()
    {
        Assert.Equal(
            EntitySets.Notices.Fields.Select(field => field.Name).Distinct(),
            (await ReadAsync("/odata/Notices?$format=csv&$top=1")).Names);
        Assert.Equal(
            ["Title", "Verdict", "Id"],
            (await ReadAsync("/odata/Notices?$format=text/csv&$top=1&$select="
                + "Title,ConsumerSafety.SpotCheck/Verdict,ConsumerSafety.ElevatorNotice/Verdict,Id")).Names);
    }

    [Theory]
    [InlineData("?$format=csv", "", true)]
    [InlineData("?$format=text/csv", "", true)]
    [InlineData("?$format=text/csv;header=present;charset=utf-8;bom=false", "", false)]
    [InlineData("", "text/csv", true)]
    [InlineData("", "text/csv;bom=false, application/json;q=0.5", false)]
    public async Task It_is_asked_for_by_format_or_accept_with_or_without_the_mark(
        string query, string accept, bool mark)
    {
        using var response = await _host.SendAsync($"/odata/Recalls{query}", null, ("Accept", accept));
        var bytes = await response.Content.ReadAsByteArrayAsync(Token);
        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Recalls.csv", response.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        Assert.Equal(mark, bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        using var again = await _host.SendAsync(
            $"/odata/Recalls{query}", null, ("Accept", accept), ("If-None-Match", response.Headers.ETag!.ToString()));
        Assert.Equal(304, (int)again.StatusCode);
    }

    [Theory]
    [InlineData("application/json, text/csv;q=0.9")]
    [InlineData("text/html,*/*;q=0.8")]
    [InlineData("*/*")]
    public async Task Who_likes_json_as_well_gets_json(string accept)
    {
        using var response = await _host.SendAsync("/odata/Recalls", null, ("Accept", accept));
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/odata/Notices?$format=csv&$expand=Publisher", 400, "$expand")]
    [InlineData("/odata/Notices?$format=csv&$count=true", 400, "$count")]
    [InlineData("/odata/Notices?$format=csv&$apply=groupby((Kind))&$count=true", 400, "$count")]
    [InlineData("/odata/Notices?$format=csv&$apply=identity&$expand=Publisher", 400, "$expand")]
    [InlineData("/odata/Notices?$format=csv&$apply=identity&$select=Publisher", 400, "$select")]
    [InlineData("/odata/Notices/$count?$format=csv&$apply=identity", 400, "$format")]
    [InlineData("/odata/Notices?$format=csv&$select=Products($filter=Name eq 'x')", 400, "$select")]
    [InlineData("/odata/Notices?$format=text/csv;header=absent", 406, "$format")]
    [InlineData("/odata/Notices('x')?$format=csv", 406, "$format")]
    [InlineData("/odata/Notices/$ref?$format=csv", 406, "$format")]
    public async Task What_csv_cannot_say_is_refused(string path, int status, string target)
    {
        using var response = await _host.SendAsync(path);
        var error = JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!["error"]!;
        Assert.Equal((status, target), ((int)response.StatusCode, error["target"]!.GetValue<string>()));
    }

    [Fact]
    public async Task It_is_never_cut_off_but_refused_over_the_bound()
    {
        await using var host = await FeedHost.StartAsync(new NoticeMaker(3).Make(50), ("Feed:MaxCsvRows", "30"));
        using var response = await host.SendAsync("/odata/Notices?$format=csv");
        var error = JsonNode.Parse(await response.Content.ReadAsStringAsync(Token))!["error"]!;
        Assert.Equal((400, "TooComplex"), ((int)response.StatusCode, error["code"]!.GetValue<string>()));
        Assert.Contains("MaxCsvRows", error["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("/downloads/", error["message"]!.GetValue<string>(), StringComparison.Ordinal);
        using var groups = await host.SendAsync("/odata/Notices?$format=csv&$apply=groupby((Id))");
        Assert.Equal(400, (int)groups.StatusCode);
        Assert.Contains("MaxCsvRows", await groups.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        foreach (var options in (string[])["$apply=groupby((Id))&$skip=20", "$top=30", "$skip=20", "$skip=25&$top=30"])
        {
            using var allowed = await host.SendAsync($"/odata/Notices?$format=csv&{options}");
            Assert.Equal(200, (int)allowed.StatusCode);
        }
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-5 ℃", "'-5 ℃")]
    [InlineData("+86 10", "'+86 10")]
    [InlineData("＝1", "'＝1")]
    [InlineData("\tx", "'\tx")]
    [InlineData("'=1", "''=1")]
    [InlineData("'quoted'", "'quoted'")]
    [InlineData("a=1", "a=1")]
    [InlineData("", "")]
    public void A_text_that_looks_like_a_formula_is_kept_a_text(string text, string cell) =>
        Assert.Equal(cell, CsvCell.Disarm(text));

    [Fact]
    public void The_guard_can_always_be_taken_away_again() =>
        Gen.Char["'=+-@ \t\ra"].Array[0, 6].Select(letters => new string(letters)).Sample(text =>
        {
            var cell = CsvCell.Disarm(text);
            return cell.TrimStart('\'').Length > 0 && "=+-@\t\r\n".Contains(cell.TrimStart('\'')[0])
                ? cell[0] == '\'' && cell[1..] == text
                : cell == text;
        });

    private async Task<List<JsonObject>> ReadJsonAsync(string path)
    {
        var rows = new List<JsonObject>();
        for (string? next = path; next is not null;)
        {
            var page = await _host.GetAsync(next, ("Accept", "application/json;odata.metadata=none"));
            rows.AddRange(page["value"]!.AsArray().Select(row => row!.AsObject()));
            next = page["@odata.nextLink"]?.GetValue<string>();
        }
        return rows;
    }

    private async Task<(List<string> Names, List<string[]> Rows)> ReadAsync(string path)
    {
        using var response = await _host.SendAsync(path);
        Assert.Equal(200, (int)response.StatusCode);
        using var text = new StreamReader(await response.Content.ReadAsStreamAsync(Token), Encoding.UTF8);
        await using var csv = await CsvDataReader.CreateAsync(text, new CsvDataReaderOptions { BufferSize = 1 << 20 });
        var names = Enumerable.Range(0, csv.FieldCount).Select(csv.GetName).ToList();
        var rows = new List<string[]>();
        while (await csv.ReadAsync(Token))
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        return (names, rows);
    }

    private static string Cell(JsonNode? value) => value switch
    {
        null => "",
        JsonValue plain when plain.TryGetValue<string>(out var text) => CsvCell.Disarm(text),
        JsonArray => value.ToJsonString(s_json),
        _ => value.ToJsonString(),
    };

    private static readonly System.Text.Json.JsonSerializerOptions s_json = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
