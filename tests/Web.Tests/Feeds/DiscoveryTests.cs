using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using ConsumerSafety.Search.Fields;
using ConsumerSafety.Web.Tests.Pages;

namespace ConsumerSafety.Web.Tests.Feeds;

public sealed class DiscoveryTests(SiteFixture site)
{
    private const string Root = "http://localhost:5080";
    private static readonly XNamespace s_map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task The_sitemaps_name_every_page_once_in_each_language()
    {
        var index = XDocument.Parse(await site.ReadAsync("/sitemap.xml"));
        var pages = new List<string>();
        foreach (var part in Addresses(index))
            pages.AddRange(Addresses(XDocument.Parse(await site.ReadAsync(Path(part)))));

        Assert.Equal(pages.Count, pages.Distinct().Count());
        Assert.Superset(
            TestCatalogue.Notices.SelectMany(notice => new[]
            {
                $"{Root}/notices/{notice.Id}", $"{Root}/en/notices/{notice.Id}",
            }).ToHashSet(),
            pages.ToHashSet());
        Assert.Contains($"{Root}/en", pages);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/sitemaps/notices-2.xml")).StatusCode);
    }

    [Fact]
    public async Task Every_page_of_the_first_sitemap_is_there()
    {
        foreach (var address in Addresses(XDocument.Parse(await site.ReadAsync("/sitemaps/pages.xml"))))
            Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(Path(address))).StatusCode);
    }

    [Fact]
    public async Task Crawlers_are_led_to_the_sitemap_and_kept_from_the_console()
    {
        var robots = await site.ReadAsync("/robots.txt");

        Assert.Contains($"Sitemap: {Root}/sitemap.xml", robots, StringComparison.Ordinal);
        Assert.Contains("Disallow: /console", robots, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/opensearch.xml", "/notices?q=")]
    [InlineData("/en/opensearch.xml", "/en/notices?q=")]
    public async Task A_browser_learns_how_to_search(string path, string template)
    {
        XNamespace search = "http://a9.com/-/spec/opensearch/1.1/";
        var description = XDocument.Parse(await site.ReadAsync(path)).Root!;
        var results = description.Elements(search + "Url")
            .Single(url => url.Attribute("type")!.Value == "text/html").Attribute("template")!.Value;

        Assert.StartsWith(Root + template, results, StringComparison.Ordinal);
        Assert.InRange(description.Element(search + "ShortName")!.Value.Length, 1, 16);
        var filled = results.Replace("{searchTerms}", "fan", StringComparison.Ordinal)
            .Replace("{startPage?}", "", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(Path(filled))).StatusCode);
    }

    [Fact]
    public async Task The_catalogue_of_data_describes_every_set_with_addresses_that_answer()
    {
        using var catalogue = JsonDocument.Parse(await site.ReadAsync("/data.json"));
        var sets = catalogue.RootElement.GetProperty("dcat:dataset").EnumerateArray().ToList();

        Assert.Equal(
            EntitySets.All.Select(set => set.Name), sets.Select(set => set.GetProperty("dct:title").GetString()));
        foreach (var distribution in sets.SelectMany(set => set.GetProperty("dcat:distribution").EnumerateArray()))
        {
            var address = distribution.GetProperty("dcat:accessURL").GetProperty("@id").GetString()!;
            Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(Path(address))).StatusCode);
        }
    }

    private static IEnumerable<string> Addresses(XDocument map) =>
        map.Descendants(s_map + "loc").Select(location => location.Value);

    private static string Path(string address) => address == Root ? "/" : address[Root.Length..];
}
