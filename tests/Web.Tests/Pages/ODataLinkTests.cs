using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ConsumerSafety.Web.Tests.Pages;

public sealed partial class ODataLinkTests(SiteFixture site)
{
    [Theory]
    [InlineData("kind=Recall&kind=ConsumerTip")]
    [InlineData("risk=High&sort=risk")]
    [InlineData("hazard=Fire&sort=oldest")]
    [InlineData("publisher=gacc")]
    [InlineData("region=330000")]
    [InlineData("region=CN")]
    [InlineData("category=Vehicles")]
    [InlineData("year=2023")]
    [InlineData("campaign=quality-month-2024")]
    [InlineData("q=plug+chargers&region=440000")]
    [InlineData("q=%E5%AE%89%E5%85%A8%E7%94%A8%E7%94%B5")]
    public async Task The_link_to_odata_finds_as_many_as_the_page(string query)
    {
        var html = await site.ReadAsync("/en/notices?" + query);
        var link = WebUtility.HtmlDecode(Link().Match(html).Groups[1].Value);
        var json = JsonDocument.Parse(await site.ReadAsync(link)).RootElement;
        var count = json.GetProperty("@odata.count").GetInt64();

        Assert.NotEqual(0, count);
        Assert.Contains($"<p class=\"count\">{count} notice", html, StringComparison.Ordinal);
    }

    [GeneratedRegex("href=\"(/odata/Notices\\?[^\"]*)\"")]
    private static partial Regex Link();
}
