using System.Net;
using Sylvan.Data.Csv;

namespace ConsumerSafety.Web.Tests.Pages;

public sealed class CsvTests(SiteFixture site)
{
    [Fact]
    public async Task The_file_holds_every_match_not_only_a_page()
    {
        var rows = await ReadAsync("/notices.csv?kind=ConsumerTip&year=2023&sort=oldest&page=2");

        Assert.Equal(Enumerable.Range(1, 60).Select(i => $"CT-2023-{i:D6}"), rows.Select(row => row["Id"]));
    }

    [Fact]
    public async Task Wrong_parameters_are_refused_by_name_with_what_was_expected()
    {
        var response = await site.GetAsync("/en/notices.csv?kind=Nope&from=2020&sort=best&page=0&region=CN");
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            ["from", "kind", "sort", "page"],
            text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':')[0]));
        Assert.All(
            text.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.Contains("expected", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Excel_sees_that_it_is_utf_8()
    {
        var response = await site.GetAsync("/en/notices.csv?q=nothingatall");
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'I', (byte)'d'], bytes[..5]);
    }

    [Fact]
    public async Task Members_of_products_stand_in_columns_of_their_own()
    {
        var row = Assert.Single(await ReadAsync("/notices.csv?kind=CounterfeitRuling"));

        Assert.Equal("6901234567891", row["Products.Gtin"]);
        Assert.Equal("1234567.5", row["GoodsValue"]);
        Assert.Equal(FullNotices.Hostile("Trademarks"), row["Trademarks"]);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+86", "'+86")]
    [InlineData("-2", "'-2")]
    [InlineData("@x", "'@x")]
    [InlineData("＝1", "'＝1")]
    [InlineData("a=1", "a=1")]
    public void What_a_spreadsheet_would_run_is_disarmed(string text, string cell) =>
        Assert.Equal(cell, Web.Finder.CsvColumn.Disarm(text));

    private async Task<List<Dictionary<string, string>>> ReadAsync(string path)
    {
        using var reader = await CsvDataReader.CreateAsync(
            new StringReader((await site.ReadAsync(path)).TrimStart('\uFEFF')));
        var rows = new List<Dictionary<string, string>>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, reader.GetString));
        return rows;
    }
}
