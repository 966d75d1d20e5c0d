using System.Net;

namespace ConsumerSafety.Web.Tests.Pages;

public sealed class PageTests(SiteFixture site)
{
    public static TheoryData<string> Paths => new(
        "", "/notices", "/notices?q=%E5%AE%89%E5%85%A8", "/notices/SC-2024-000001",
        "/notices/RC-2024-000001/versions/1",
        "/campaigns", "/campaigns/quality-month-2024", "/about", "/statistics",
        "/statistics?kind=Report", "/statistics/accounts", "/developers", "/developers?set=Recalls",
        "/complain", "/complain/product", "/complain/incident", "/complaints",
        "/complaints/0000-0000-0000-0");

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Every_page_is_there_in_both_languages_and_names_the_other(string path)
    {
        var query = path.IndexOf('?', StringComparison.Ordinal);
        var root = path.Length == 0 ? "/" : path;
        var chinese = await site.ReadAsync(root);
        var english = await site.ReadAsync("/en" + path);

        Assert.Contains("<html lang=\"zh-CN\">", chinese, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", english, StringComparison.Ordinal);
        Assert.Contains($"href=\"/en{path}\" lang=\"en\"", chinese, StringComparison.Ordinal);
        Assert.Contains($"href=\"{root}\" lang=\"zh-CN\"", english, StringComparison.Ordinal);
        Assert.True(query > 0 || !chinese.Contains("Something went wrong", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "/")]
    [InlineData("/notices?kind=Recall", "/notices?kind=Recall")]
    [InlineData("/notices/SC-2024-000001", "/notices/SC-2024-000001")]
    [InlineData("/campaigns", "/campaigns")]
    [InlineData("/developers", "/developers")]
    public async Task Indexed_pages_say_where_they_are_in_each_language(string path, string neutral)
    {
        var html = await site.ReadAsync("/en" + path);
        var english = neutral == "/" ? "/en" : "/en" + neutral;

        Assert.Contains($"rel=\"canonical\" href=\"http://localhost{english}\"", html, StringComparison.Ordinal);
        Assert.Contains($"hreflang=\"zh-CN\" href=\"http://localhost{neutral}\"", html, StringComparison.Ordinal);
        Assert.Contains($"hreflang=\"en\" href=\"http://localhost{english}\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task No_page_needs_what_the_policy_forbids(string path)
    {
        var response = await site.GetAsync("/en" + path);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith(
            "default-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" onclick=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/site.css", "text/css")]
    [InlineData("/developers.js", "text/javascript")]
    [InlineData("/favicon.svg", "image/svg+xml")]
    [InlineData("/robots.txt", "text/plain")]
    public async Task Assets_are_served(string path, string type)
    {
        var response = await site.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/nothing/here", "没有这个页面")]
    [InlineData("/en/nothing", "There is no such page")]
    [InlineData("/en/notices/XX-1", "There is no notice XX-1")]
    [InlineData("/notices/SC-2024-000001/versions/9", "没有第 9 版")]
    [InlineData("/en/notices/SC-2024-000001/versions/one", "has no version one")]
    [InlineData("/en/campaigns/none", "There is no such campaign")]
    public async Task What_is_not_there_is_a_404_with_a_search_box(string path, string message)
    {
        var response = await site.GetAsync(path);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains(message, html, StringComparison.Ordinal);
        Assert.Contains("type=\"search\"", html, StringComparison.Ordinal);
        Assert.Contains("noindex", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/odata/nothing")]
    [InlineData("/api/nothing")]
    public async Task Programs_get_no_page_for_what_is_not_there(string path)
    {
        var response = await site.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.DoesNotContain(
            "<html", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }
}
