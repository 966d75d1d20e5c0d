using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using ConsumerSafety.Web.Tests.Pages;

namespace ConsumerSafety.Web.Tests.Feeds;

public sealed class AtomTests(SiteFixture site)
{
    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_correction_and_a_withdrawal_come_to_the_top_and_say_what_they_are()
    {
        var feed = await ReadAsync("/en/feeds/notices.atom");

        var first = feed.Elements(s_atom + "entry").Take(2).ToList();
        Assert.Equal(
            [TestCatalogue.WithdrawnId, TestCatalogue.RecallId],
            first.Select(entry => entry.Element(s_atom + "id")!.Value.Split('/')[^1]));
        Assert.StartsWith("[Withdrawn]", Text(first[0], "title"), StringComparison.Ordinal);
        Assert.Contains("检验报告有误 &lt;b&gt;", Text(first[0], "content"), StringComparison.Ordinal);
        Assert.StartsWith("[Corrected]", Text(first[1], "title"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_has_the_same_id_in_both_languages_and_a_page_in_each()
    {
        var chinese = await EntryAsync("/feeds/notices.atom?kind=SpotCheck");
        var english = await EntryAsync("/en/feeds/notices.atom?kind=SpotCheck");

        Assert.Equal(Text(chinese, "id"), Text(english, "id"));
        Assert.StartsWith("http://localhost:5080/notices/", Link(chinese, "alternate", "text/html"), StringComparison.Ordinal);
        Assert.StartsWith(
            "http://localhost:5080/en/notices/", Link(english, "alternate", "text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_follow_one_another_until_every_notice_was_there_once()
    {
        var ids = new List<string>();
        for (var next = "/feeds/notices.atom"; next is not null;)
        {
            var feed = await ReadAsync(next);
            ids.AddRange(feed.Elements(s_atom + "entry").Select(entry => Text(entry, "id")));
            next = feed.Elements(s_atom + "link")
                .FirstOrDefault(link => link.Attribute("rel")?.Value == "next")?.Attribute("href")!.Value
                .Replace("http://localhost:5080", "", StringComparison.Ordinal);
        }

        Assert.Equal(TestCatalogue.Notices.Count, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public async Task Hostile_texts_stay_texts()
    {
        var entry = await EntryAsync("/feeds/notices.atom?kind=Recall");

        var content = Text(entry, "content");
        Assert.Contains("Defect", content, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", content, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Whatever_a_notice_gives_as_addresses_a_feed_leads_to_the_web_alone()
    {
        var entry = await EntryAsync("/feeds/notices.atom?kind=Recall");
        var links = entry.Elements(s_atom + "link").Select(link => link.Attribute("href")!.Value).ToList();
        using var json = JsonDocument.Parse(await site.ReadAsync("/feeds/notices.json?kind=Recall"));
        var item = json.RootElement.GetProperty("items").EnumerateArray().First();

        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.StartsWith("http", link, StringComparison.Ordinal));
        Assert.False(item.TryGetProperty("external_url", out _));
        Assert.DoesNotContain("\"url\": \"javascript:", item.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("\"url\":\"javascript:", item.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/feeds/notices.atom?kind=Nope&from=2020", new[] { "from", "kind" })]
    [InlineData("/en/feeds/notices.json?page=101", new[] { "page" })]
    public async Task Wrong_parameters_are_refused_by_name(string path, string[] names)
    {
        var response = await site.GetAsync(path);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Token));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            names.Order(), problem.RootElement.GetProperty("errors").EnumerateObject().Select(e => e.Name).Order());
    }

    [Fact]
    public async Task A_page_beyond_the_last_is_not_there() =>
        Assert.Equal(
            HttpStatusCode.NotFound, (await site.GetAsync("/feeds/notices.atom?kind=Recall&page=2")).StatusCode);

    [Fact]
    public async Task A_search_without_hits_is_a_feed_without_entries() =>
        Assert.Empty((await ReadAsync("/feeds/notices.atom?q=nothingatall")).Elements(s_atom + "entry"));

    [Fact]
    public async Task A_reader_that_has_it_is_told_that_nothing_changed()
    {
        var first = await site.GetAsync("/feeds/notices.json?q=电动");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/feeds/notices.json?q=电动");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        Assert.True(first.Headers.CacheControl!.NoCache);
        Assert.Equal(HttpStatusCode.NotModified, (await site.Client.SendAsync(again, Token)).StatusCode);
    }

    [Fact]
    public async Task The_JSON_feed_has_what_the_Atom_feed_has()
    {
        var atom = await ReadAsync("/feeds/notices.atom?kind=ConsumerTip&year=2023");
        using var json = JsonDocument.Parse(await site.ReadAsync("/feeds/notices.json?kind=ConsumerTip&year=2023"));

        Assert.Equal("https://jsonfeed.org/version/1.1", json.RootElement.GetProperty("version").GetString());
        var items = json.RootElement.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(
            atom.Elements(s_atom + "entry").Select(entry => (Text(entry, "id"), Text(entry, "title"))),
            items.Select(item => (item.GetProperty("id").GetString()!, item.GetProperty("title").GetString()!)));
        Assert.EndsWith(
            "page=2", json.RootElement.GetProperty("next_url").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_results_page_leads_to_the_feed_of_its_search()
    {
        var html = await site.ReadAsync("/en/notices?q=fan&kind=Recall&page=1&sort=oldest");

        Assert.Contains("/en/feeds/notices.atom?q=fan&amp;kind=Recall\"", html, StringComparison.Ordinal);
    }

    private async Task<XElement> ReadAsync(string path) => XDocument.Parse(await site.ReadAsync(path)).Root!;

    private async Task<XElement> EntryAsync(string path) => (await ReadAsync(path)).Element(s_atom + "entry")!;

    private static string Text(XElement entry, string name) => entry.Element(s_atom + name)!.Value;

    private static string Link(XElement entry, string relation, string type) => entry.Elements(s_atom + "link")
        .Single(link => link.Attribute("rel")!.Value == relation && link.Attribute("type")?.Value == type)
        .Attribute("href")!.Value;
}
